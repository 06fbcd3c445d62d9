// A notebook in JupyterLab or Notebook as a person uses it. The scripts that import this are run so: node SCRIPT CHROMIUM URL SCREENSHOTS
// They print a line for every step that worked, and stop at the first that did not, with a picture of it.

import { chromium } from "playwright-core";

export const [executable, url, screenshots] = process.argv.slice(2);
export const browser = await chromium.launch({
  executablePath: executable,
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
export const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
page.setDefaultTimeout(60_000);

export const cell = (n) => page.locator(".jp-Notebook .jp-Cell").nth(n);
export const editor = (n) => cell(n).locator(".cm-content");
export const output = (n) => cell(n).locator(".jp-Cell-outputArea");
export const prompt = (n, text) => cell(n).locator(".jp-InputPrompt").filter({ hasText: text }).waitFor();

export async function step(name, work) {
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

export async function menu(name, item) {
  await page.locator(".lm-MenuBar-item").filter({ hasText: name }).click();
  await page.locator(".lm-Menu-item").filter({ hasText: item }).click();
}

export async function write(n, code) {
  await editor(n).click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(code);
}

/** Before that, Notebook shows an idle kernel already, and drops what it is told to run. */
const introduced = new Promise((resolve) => {
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (Buffer.from(payload).includes("kernel_info_reply")) resolve();
    }),
  );
});

/** Waits until the kernel of this notebook is there and has nothing to do; Notebook has no bar that says so, but a circle. */
export async function idle() {
  await introduced;
  await (url.includes("/notebooks/")
    ? page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]')
    : page.locator("#jp-main-statusbar").getByText("Java (Thalweg) | Idle")
  ).waitFor();
}

/** Saves the notebook; waits until the server has it. */
export async function save() {
  const saved = page.waitForResponse((r) => r.request().method() === "PUT" && r.url().includes("/api/contents/"));
  await page.keyboard.press("Control+S");
  await saved;
}
