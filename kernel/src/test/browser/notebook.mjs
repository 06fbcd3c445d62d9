// A student's session in JupyterLab: node notebook.mjs CHROMIUM URL SCREENSHOTS
// Prints a line for every step that worked; stops at the first that did not, with a picture of it.

import { chromium } from "playwright-core";

const [executable, url, screenshots] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: executable,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
page.setDefaultTimeout(60_000);

const cell = (n) => page.locator(".jp-Notebook .jp-Cell").nth(n);
const editor = (n) => cell(n).locator(".cm-content");
const output = (n) => cell(n).locator(".jp-Cell-outputArea");
const prompt = (n, text) => cell(n).locator(".jp-InputPrompt").filter({ hasText: text }).waitFor();

async function step(name, work) {
  try {
    await work();
    await page.screenshot({ path: `${screenshots}/${name}.png` });
    console.log(`ok ${name}`);
  } catch (e) {
    await page.screenshot({ path: `${screenshots}/failed-${name}.png` });
    console.log(`failed ${name}: ${e.message}`);
    await browser.close();
    process.exit(1);
  }
}

async function menu(name, item) {
  await page.locator(".lm-MenuBar-item").filter({ hasText: name }).click();
  await page.locator(".lm-Menu-item").filter({ hasText: item }).click();
}

async function write(n, code) {
  await editor(n).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(code);
}

/** Waits until the kernel of this notebook is there and has nothing to do. */
const idle = () => page.locator("#jp-main-statusbar").getByText("Java (Thalweg) | Idle").waitFor();

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
