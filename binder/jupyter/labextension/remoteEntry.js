// JupyterLab shows a PNG output without the alternative text that its metadata brings, and a reader hears nothing.
// This shows it with that text, and figures dark on a dark page: light becomes dark, and a colour keeps its hue.
// It is the module that JupyterLab loads, by hand: there is nothing to build.
(() => {
  const PNG = 'image/png';
  const DARK = '[data-jp-theme-light="false"] img.thalweg-figure { filter: invert(0.93) hue-rotate(180deg); }';
  let shared;

  // JupyterLab's own widgets: its versions of a package by number, and each with a function that loads it.
  const load = async name => (await Object.values(shared[name])[0].get())();

  async function extension() {
    const { Widget } = await load('@lumino/widgets');

    class Picture extends Widget {
      constructor() {
        super();
        this.addClass('jp-RenderedImage');
      }

      async renderModel(model) {
        const about = model.metadata[PNG] || {};
        const image = document.createElement('img');
        image.src = `data:${PNG};base64,${model.data[PNG]}`;
        image.alt = about.alt || '';
        if (about.width) image.width = about.width;
        if (about.height) image.height = about.height;
        if (about.kind === 'figure') image.classList.add('thalweg-figure');
        const background = model.metadata.needs_background;
        if (background) image.classList.add(`jp-needs-${background}-background`);
        if (about.unconfined) image.classList.add('jp-mod-unconfined');
        this.node.replaceChildren(image);
      }
    }

    const style = document.createElement('style');
    style.textContent = DARK;
    document.head.append(style);
    return {
      id: 'thalweg-pictures:png',
      rank: 50, // before JupyterLab's own, after HTML
      rendererFactory: { safe: true, mimeTypes: [PNG], createRenderer: () => new Picture() }
    };
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['thalweg-pictures'] = {
    init: scope => { shared = scope; },
    get: async () => {
      const made = await extension();
      return () => ({ __esModule: true, default: made });
    }
  };
})();
