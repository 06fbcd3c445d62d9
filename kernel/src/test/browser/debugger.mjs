// The debugger in JupyterLab and Notebook: breakpoints, variables, steps, expressions, exceptions, and a page that is loaded
// again and a kernel that is restarted while a cell is stopped.

import { browser, cell, idle, menu, output, page, prompt, save, step, url, write } from "./session.mjs";

const isNotebook = url.includes("/notebooks/");
const BREAKPOINT = 6; // w[i] -= eta * g[i];

const complaints = [];
// One is JupyterLab's own, when a kernel is restarted before it has answered everything.
const complain = (text) => text.includes("Canceled future") || complaints.push(text);
page.on("pageerror", (e) => complain(e.message));
page.on("console", (m) => m.type() === "error" && complain(m.text()));

const bug = (state) => page.locator(`.jp-DebuggerBugButton[aria-pressed="${state}"]:not([aria-disabled="true"])`);
const gutter = (n, line) => cell(n).locator(".cm-breakpoint-gutter .cm-gutterElement:visible").nth(line - 1);
const highlighted = (n, code) => cell(n).locator(".jp-DebuggerEditor-highlight").filter({ hasText: code }).waitFor();
const press = (button) => page.locator(`#jp-debugger-sidebar jp-button[title^="${button}"]`).click();
const variable = (text) => page.locator(".jp-DebuggerVariables").getByRole("treeitem", { name: text, exact: true });

/** Waits for the debugger's panel, which JupyterLab opens by itself and Notebook does not. */
async function panel() {
  if (isNotebook) await menu("View", "Debugger Panel");
  await page.locator("#jp-debugger-sidebar").waitFor();
}

/**
 * Waits until the panel of calls says so, innermost first; nothing when the cell goes on. The highlighted line says less: JupyterLab
 * highlights it once more when it has read the source, even if the cell has gone on meanwhile.
 */
async function calls(...names) {
  const frames = page.locator(".jp-DebuggerCallstackFrame");
  for (const [at, name] of names.entries()) await frames.nth(at).filter({ hasText: name }).waitFor();
  await frames.nth(names.length).waitFor({ state: "detached" });
}

/** Waits for what the debugger's console says to an expression. */
async function evaluates(expression, said) {
  await page.locator(".jp-DebugConsole .jp-CodeConsole-promptCell .cm-content").click();
  await page.keyboard.insertText(expression);
  await page.keyboard.press("Shift+Enter");
  await page.locator(".jp-DebugConsole .jp-OutputArea-output").getByText(said, { exact: true }).waitFor();
}

/** Runs a cell, which need not end. */
async function run(n) {
  await cell(n).click();
  await page.keyboard.press("Control+Enter");
}

await step("1-turns-on", async () => {
  await page.goto(url);
  await cell(1).waitFor();
  await idle();
  await bug(false).waitFor(); // the kernel has said that it has a debugger
  await run(0);
  await prompt(0, "[1]:");
  await bug(false).click();
  await bug(true).waitFor();
  await panel();
});

await step("2-stops-at-a-breakpoint-set-in-the-gutter", async () => {
  await gutter(0, BREAKPOINT).click();
  await cell(0).locator(".cm-breakpoint-icon:visible").waitFor();
  await page.locator(".jp-DebuggerBreakpoint").filter({ hasText: "Cell [1]" }).waitFor();
  await run(1);
  await highlighted(0, "w[i] -= eta * g[i];");
});

await step("3-says-where-it-is-and-what-the-variables-hold", async () => {
  await calls("descend", "top level");
  for (const text of ["eta: 0.15", "steps: 3", "t: 0", "i: 0"]) await variable(text).waitFor();
});

await step("4-shows-what-a-step-changes", async () => {
  await press("Next");
  await highlighted(0, "for (int i = 0; i < w.length; i++)");
  await variable("w: double[2] [3.4, 1.0]").waitFor();
});

await step("5-steps-out", async () => {
  await gutter(0, BREAKPOINT).click();
  await cell(0).locator(".cm-breakpoint-icon:visible").waitFor({ state: "detached" });
  await press("Step Out");
  await calls("top level");
  await highlighted(1, "end[0] + end[1]");
});

// Notebook puts this console below the end of the page, out of reach.
if (!isNotebook) {
  await step("6-evaluates-where-the-cell-is-stopped", async () => {
    await press("Evaluate");
    await evaluates("end.length + 40", "42");
    await evaluates("1 / 0", "java.lang.ArithmeticException: / by zero");
    await press("Evaluate");
    await page.locator(".jp-DebugConsole").waitFor({ state: "detached" });
  });
}

await step("7-goes-on-to-the-end", async () => {
  await press("Continue");
  await output(1).getByText("2.3314").waitFor();
  await idle();
  await calls();
});

await step("8-finds-the-stop-again-after-a-reload", async () => {
  await gutter(0, BREAKPOINT).click();
  await run(1);
  await calls("descend", "top level");
  await save();
  await page.reload();
  await cell(1).waitFor();
  await panel();
  await highlighted(0, "w[i] -= eta * g[i];");
  await calls("descend", "top level");
  await variable("eta: 0.15").waitFor();
});

await step("9-restarts-while-a-cell-is-stopped", async () => {
  await menu("Kernel", /^Restart Kernel…/);
  await page.locator(".jp-Dialog button.jp-mod-accept").click();
  await calls();
  await idle();
  await run(0);
  await prompt(0, "[1]:");
  await run(1);
  await calls("descend", "top level");
});

await step("10-stops-at-an-exception", async () => {
  await gutter(0, BREAKPOINT).click();
  await cell(0).locator(".cm-breakpoint-icon:visible").waitFor({ state: "detached" });
  await press("Continue");
  await output(1).getByText("2.3314").waitFor();
  await page.locator("jp-button.jp-PauseOnExceptions").click();
  await page.locator(".jp-PauseOnExceptions-menu .lm-Menu-item").filter({ hasText: "uncaught" }).click();
  await write(1, "int[] few = {1};\nfew[2] = 3;");
  await run(1);
  await highlighted(1, "few[2] = 3;");
  await page.getByRole("treeitem", { name: /^exception: .*Index 2 out of bounds/ }).waitFor();
});

await step("11-turns-off", async () => {
  await bug(true).click();
  await output(1).getByText("ArrayIndexOutOfBoundsException").first().waitFor();
  await bug(false).waitFor();
  await calls();
  // Notebook complains of itself at each load.
  if (!isNotebook && complaints.length) throw new Error(complaints.join("\n"));
});

await browser.close();
