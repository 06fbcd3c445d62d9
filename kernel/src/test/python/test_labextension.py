"""JupyterLab's module for pictures: it is where JupyterLab looks for it, and gives each its alternative text, and sliders a name."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[4] / "binder" / "jupyter"
HARNESS = """
globalThis.window = globalThis;
globalThis.document = {createElement: name => ({name, classes: [], classList: {add(c) { this.owner.push(c); }, owner: null}})};
const made = document.createElement;
globalThis.addEventListener = (kind, handler, capture) => { globalThis.pressed = handler; };
globalThis.MutationObserver = class { constructor(changed) { this.changed = changed; } observe() { globalThis.observer = this; } };
document.head = {append(style) { this.style = style.textContent; }};
document.createElement = name => { const e = made(name); e.classList.owner = e.classes; return e; };
class Widget { constructor() { this.node = {replaceChildren(c) { this.child = c; }}; } addClass(c) { this.kind = c; } }
require(process.argv[1]);
(async () => {
  const container = _JUPYTERLAB['thalweg-pictures'];
  await container.init({'@lumino/widgets': {'2.7.1': {get: async () => () => ({Widget})}}});
  const {default: extension} = (await container.get('./mimeExtension'))();
  const show = async metadata => {
    const picture = extension.rendererFactory.createRenderer({});
    await picture.renderModel({data: {'image/png': 'QUJD'}, metadata});
    const {name, src, alt, width, height, classes} = picture.node.child;
    return {kind: picture.kind, name, src, alt, width, height, classes};
  };
  const handle = {dataset: {}, setAttribute(name, value) { this[name] = value; }};
  const control = {dataset: {}, querySelector: () => ({textContent: 'step size'}), querySelectorAll: () => [handle]};
  document.querySelectorAll = which => which.startsWith('.widget-inline-hbox:not([data-thalweg-named])') && !('thalwegNamed' in control.dataset) ? [control] : [];
  observer.changed([{type: 'childList'}]);
  observer.changed([{type: 'childList'}]);
  console.log(JSON.stringify({
    named: handle['aria-label'],
    left: ['ArrowLeft', 's'].map(key => { const on = {}; pressed({key, target: {
      classList: {contains: name => name === 'noUi-handle'}, toggleAttribute(name, set) { on[name] = set; }}}); return on; }),
    style: document.head.style,
    types: extension.rendererFactory.mimeTypes,
    told: await show({'image/png': {kind: 'figure', alt: 'A "curve"', width: 760, height: 430, unconfined: true}, needs_background: 'light'}),
    bare: await show({})}));
})();
"""


def test_the_wheel_brings_it_to_where_jupyterlab_looks(tmp_path):
    subprocess.run(
        [sys.executable, "-c", f"import wheel_of_this_folder as w; w.build_wheel({str(tmp_path)!r})"],
        check=True, cwd=FOLDER, timeout=60)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        home = next(n for n in wheel.namelist() if n.endswith("labextensions/thalweg-pictures/package.json"))
        package = json.loads(wheel.read(home))
        module = home.replace("package.json", package["jupyterlab"]["_build"]["load"])
        assert f"_JUPYTERLAB['{package['name']}']" in wheel.read(module).decode()


@pytest.mark.skipif(not shutil.which("node"), reason="JavaScript is tested where Node.js is installed")
def test_a_picture_has_the_text_and_size_that_its_metadata_brings():
    module = str(FOLDER / "labextension" / "remoteEntry.js")
    done = subprocess.run(["node", "-e", HARNESS, module], check=True, capture_output=True, text=True, timeout=60)
    said = json.loads(done.stdout)
    told = {
        "kind": "jp-RenderedImage", "name": "img", "src": "data:image/png;base64,QUJD", "alt": 'A "curve"', "width": 760,
        "height": 430, "classes": ["thalweg-figure", "jp-needs-light-background", "jp-mod-unconfined"]}
    assert 'light="false"] img.thalweg-figure { filter: invert' in said["style"]
    assert said["named"] == "step size"
    assert said["left"] == [{"data-lm-suppress-shortcuts": True}, {"data-lm-suppress-shortcuts": False}]
    assert said["types"] == ["image/png"] and said["told"] == told
    assert said["bare"] == {
        "kind": "jp-RenderedImage", "name": "img", "src": told["src"], "alt": "", "classes": []}
