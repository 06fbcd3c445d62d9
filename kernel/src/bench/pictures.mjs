// How many pictures a second a page shows while a slider is dragged: node pictures.mjs CHROMIUM URL SCREENSHOTS SECONDS

import { browser, cell, idle, menu, output, page, url } from "./session.mjs";

const seconds = Number(process.argv[5]);
const image = () => output(0).locator("img");
const messages = {};
let bytes = 0;

page.on("websocket", (socket) =>
  socket.on("framereceived", ({ payload }) => {
    const text = payload.toString("latin1");
    const kind = /"msg_type":\s*"(\w+)"/.exec(text)?.[1];
    messages[kind] = (messages[kind] || 0) + 1;
    bytes += text.length;
  }),
);

await page.goto(url);
await cell(0).waitFor();
await idle();
await menu("Run", /^Run All Cells/);
await image().waitFor();
const handle = page.getByRole("slider", { name: "step size", exact: true });
await handle.waitFor();
await page.waitForLoadState("networkidle").catch(() => {});

/** Looks at each frame that the browser draws. */
function watch() {
  const seen = (window.seen = { pictures: 0, blank: 0, heights: new Set(), frames: 0, wide: [] });
  let last = "";
  (function frame() {
    const img = document.querySelector(".jp-Notebook .jp-OutputArea img");
    seen.frames++;
    if (!img || !img.complete || !img.naturalWidth) seen.blank++;
    else if (img.src !== last) {
      last = img.src;
      seen.pictures++;
      seen.wide.push(img.naturalWidth);
    }
    seen.heights.add(Math.round(document.querySelector(".jp-OutputArea").getBoundingClientRect().height));
    if (!seen.done) requestAnimationFrame(frame);
  })();
}

const box = await handle.boundingBox();
const y = box.y + box.height / 2;
const from = box.x + box.width / 2;
await page.mouse.move(from, y);
await page.mouse.down();
for (const part of ["warm", "measured"]) {
  await page.evaluate(watch);
  Object.keys(messages).forEach((kind) => delete messages[kind]);
  bytes = 0;
  const begin = Date.now();
  for (let i = 0; Date.now() - begin < 1000 * seconds; i++) {
    await page.mouse.move(from + Math.abs(((3 * i) % 160) - 80) - 30, y); // there and back
    await new Promise((r) => setTimeout(r, 15));
  }
  const took = (Date.now() - begin) / 1000;
  const seen = await page.evaluate(() => {
    window.seen.done = true;
    return { ...window.seen, heights: [...window.seen.heights], wide: [...new Set(window.seen.wide)] };
  });
  console.log(
    `${part}: ${(seen.pictures / took).toFixed(1)} pictures a second, ${(seen.frames / took).toFixed(0)} frames, ` +
      `${seen.blank} without a picture, widths ${seen.wide}, heights ${seen.heights}; ${(bytes / took / 1024).toFixed(0)} kB/s; ` +
      Object.entries(messages).map(([kind, n]) => `${kind} ${(n / took).toFixed(1)}/s`).join(", "),
  );
}
await page.mouse.up();
await page.waitForFunction(() => document.querySelector(".jp-OutputArea img").naturalWidth > 1000);
console.log(`at rest: ${await image().evaluate((img) => img.naturalWidth)} pixels for ${await image().evaluate((img) => img.width)}`);
await browser.close();
