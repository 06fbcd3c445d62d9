// Sliders in JupyterLab: by keyboard, with names, through a reload and a restart.

import { browser, cell, idle, menu, output, page, step, url } from "./session.mjs";

const slider = () => page.getByRole("slider", { name: "step size", exact: true });
const words = (text) => output(0).getByText(text).waitFor();
const picture = () => output(0).locator("img").getAttribute("src");

/** Moves by keys until the words say so: a first key may come before the page listens. */
async function move(key, text) {
  await slider().focus();
  await page.keyboard.press(key);
  await words(text);
}

await step("1-draws", async () => {
  await page.goto(url);
  await cell(0).waitFor();
  await idle();
  await menu("Run", /^Run All Cells/);
  await words("step size = 0.1");
  await output(0).locator("img").waitFor();
});

await step("2-has-a-name-for-those-who-do-not-see-it", async () => {
  await slider().waitFor();
  const readout = page.locator(".widget-readout").first();
  if ((await readout.getAttribute("aria-label")) !== "step size") throw new Error("the number has no name");
});

await step("3-moves-by-keyboard", async () => {
  const before = await picture();
  await move("ArrowRight", "step size = 0.11");
  await page.waitForFunction((old) => document.querySelector(".jp-OutputArea-output img").src !== old, before);
  await move("End", "step size = 0.25");
});

await step("4-says-what-went-wrong-and-keeps-the-picture", async () => {
  await page.getByRole("checkbox", { name: "fail" }).check();
  await output(0).getByText("IllegalStateException").waitFor();
  await output(0).locator("img").waitFor();
  await page.getByRole("checkbox", { name: "fail" }).uncheck();
  await output(0).getByText("IllegalStateException").waitFor({ state: "detached" });
});

await step("5-is-there-after-a-reload", async () => {
  await page.keyboard.press("Control+S");
  await page.locator('[data-jp-unsaved="true"], .jp-mod-dirty').waitFor({ state: "detached" });
  await page.reload();
  await cell(0).waitFor();
  await idle();
  await slider().waitFor();
  await move("ArrowLeft", "step size = 0.24");
});

await step("6-leaves-picture-and-values-after-a-restart", async () => {
  await menu("Kernel", /^Restart Kernel…/);
  await page.locator(".jp-Dialog button.jp-mod-accept").click();
  await idle();
  await output(0).locator("img").waitFor();
  await words("step size = 0.24");
});

await browser.close();
