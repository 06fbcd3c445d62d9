// A student's session in JupyterLab.

import { browser, cell, editor, idle, menu, output, page, prompt, step, url, write } from "./session.mjs";

await step("1-opens", async () => {
  await page.goto(url);
  await cell(3).waitFor();
  await idle();
});

await step("2-runs-from-the-menu", async () => {
  await menu("Run", /^Run All Cells/);
  await output(3).getByText("the last cell ran").waitFor();
});

await step("3-shows-the-table", async () => {
  const table = output(0).locator("table");
  await table.waitFor();
  const said = await table.innerText();
  for (const word of ["name", "people", "Ulm", "126"]) {
    if (!said.includes(word)) throw new Error(`the table lacks ${word}: ${said}`);
  }
});

await step("4-shows-the-figure", async () => {
  const figure = output(1).locator("img, svg").first();
  await figure.scrollIntoViewIfNeeded();
  const box = await figure.boundingBox();
  if (box.width < 200 || box.height < 100) throw new Error(`the figure is ${box.width}×${box.height}`);
});

await step("5-completes", async () => {
  await write(2, "Math.flo");
  const offered = page.locator(".jp-Completer").getByText("floorDiv(int x, int y) → int").first();
  // JupyterLab drops an answer that takes longer than a second, as a first one may on a busy machine: then one asks again.
  for (let tries = 5; tries > 0 && !(await offered.isVisible()); tries--) {
    await page.keyboard.press("Tab");
    await offered.waitFor({ timeout: tries > 1 ? 5_000 : 60_000 }).catch((e) => { if (tries == 1) throw e; });
  }
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await editor(2).getByText("Math.floorDiv(").waitFor();
});

await step("6-shows-the-javadoc", async () => {
  await page.keyboard.press("Escape");
  await write(2, "Stop.after");
  await page.keyboard.press("Shift+Tab");
  await page.locator(".jp-Tooltip").getByText("Ends after this many steps").first().waitFor();
});

await step("7-interrupts-with-the-button", async () => {
  await page.keyboard.press("Escape");
  await write(2, 'System.out.println("looping");\nwhile (true) {}');
  await page.keyboard.press("Control+Enter");
  await output(2).getByText("looping").waitFor();
  await page.locator('[data-command="notebook:interrupt-kernel"], [title^="Interrupt the kernel"]').first().click();
  await output(2).getByText("Interrupted").first().waitFor();
});

await step("8-restarts-and-runs-all", async () => {
  await write(2, "int ten = 10;");
  await menu("Run", /^Restart Kernel and Run All Cells/);
  await page.locator(".jp-Dialog button.jp-mod-accept").click();
  await prompt(3, "[4]:");
  await output(3).getByText("the last cell ran").waitFor();
  await output(1).locator("img, svg").first().waitFor();
});

await browser.close();
