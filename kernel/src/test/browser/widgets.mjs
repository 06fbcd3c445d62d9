// Sliders in JupyterLab and Notebook: by keyboard, with names, through a reload and a restart.

import { browser, cell, idle, menu, output, page, save, step, url } from "./session.mjs";

const slider = () => page.getByRole("slider", { name: "step size", exact: true });
const words = (text) => output(0).getByText(text).waitFor();
const picture = () => output(0).locator("img").getAttribute("src");

const sentence = (n) => output(n).getByText("The kernel behind these controls has ended or restarted");

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

await step("4-draws-coarsely-then-sharply-and-stays-as-high", async () => {
  await page.evaluate(() => {
    window.seen = { widths: [], heights: new Set() };
    const area = document.querySelector(".jp-OutputArea");
    (function look() {
      const { naturalWidth } = area.querySelector("img") || { naturalWidth: 0 };
      if (window.seen.widths.at(-1) !== naturalWidth) window.seen.widths.push(naturalWidth);
      window.seen.heights.add(area.getBoundingClientRect().height);
      requestAnimationFrame(look);
    })();
  });
  await page.waitForFunction(() => window.seen.widths.at(-1) === 1520);
  await move("ArrowLeft", "step size = 0.24");
  await page.waitForFunction(() => window.seen.widths.slice(-2).join() === "760,1520");
  const { widths, heights } = await page.evaluate(() => ({ widths: window.seen.widths, heights: [...window.seen.heights] }));
  if (widths.includes(0) || heights.length > 1) throw new Error(`widths ${widths}, heights ${heights}`);
});

await step("5-says-what-went-wrong-and-keeps-the-picture", async () => {
  await page.getByRole("checkbox", { name: "fail" }).check();
  await output(0).getByText("IllegalStateException").waitFor();
  await output(0).locator("img").waitFor();
  await page.getByRole("checkbox", { name: "fail" }).uncheck();
  await output(0).getByText("IllegalStateException").waitFor({ state: "detached" });
});

await step("6-prints-beside-a-button", async () => {
  await page.getByRole("button", { name: "count" }).click();
  await output(1).getByText("counted").waitFor();
});

await step("7-is-there-after-a-reload", async () => {
  await save();
  await page.reload();
  await cell(0).waitFor();
  await idle();
  await slider().waitFor();
  await output(1).getByText("counted").waitFor();
  await move("ArrowLeft", "step size = 0.23");
});

await step("8-says-that-the-kernel-is-gone-after-a-restart", async () => {
  if (await sentence(0).count()) throw new Error("it says so before");
  await menu("Kernel", /^Restart Kernel…/);
  await page.locator(".jp-Dialog button.jp-mod-accept").click();
  for (const n of [0, 1]) await sentence(n).waitFor();
  await idle();
  await output(0).locator("img").waitFor();
  await output(1).getByText("counted").waitFor();
  await words("step size = 0.23");
});

await step("9-moves-again-when-the-cell-runs-again", async () => {
  await menu("Run", /^Run All Cells/);
  await sentence(0).waitFor({ state: "detached" });
  await words("step size = 0.1");
  await move("ArrowRight", "step size = 0.11");
});

await browser.close();
