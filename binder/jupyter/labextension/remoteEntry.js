// JupyterLab shows a PNG output without the alternative text that its metadata brings, and a reader hears nothing.
// This shows it with that text, names sliders, and shows figures dark on a dark page: light becomes dark, and a colour keeps its hue.
// What sliders draw goes on being drawn after the page is opened again, and controls whose kernel is gone say so.
// It is the module that JupyterLab loads, by hand: there is nothing to build.
(() => {
  const PNG = 'image/png';
  const DARK = '[data-jp-theme-light="false"] img.thalweg-figure { filter: invert(0.93) hue-rotate(180deg); }';
  // ipywidgets marks what its kernel has left with a broken link, and writes an error where it knows nothing any more.
  const LEFT = '.jp-OutputArea-output > .jupyter-widgets-disconnected';
  const UNKNOWN = '.jp-OutputArea-output.jupyter-widgets';
  const SENTENCE = 'The kernel behind these controls has ended or restarted: run the cell again to move them.';
  const CONTROLS = '.widget-inline-hbox:not([data-thalweg-named])';
  let shared;

  // JupyterLab's own widgets: its versions of a package by number, and each with a function that loads it.
  const load = async name => (await Object.values(shared[name])[0].get())();

  // The sliders of ipywidgets have no name either, nor have the buttons that play: what stands beside a slider names its
  // handles and its number.
  function nameControls() {
    for (const film of document.querySelectorAll('.widget-play:not([data-thalweg-named])')) {
      film.dataset.thalwegNamed = '';
      film.querySelectorAll('button').forEach((button, i) => {
        button.setAttribute('aria-label', ['play or pause', 'stop', 'repeat'][i]);
      });
    }
    for (const control of document.querySelectorAll(CONTROLS)) {
      control.dataset.thalwegNamed = '';
      const label = control.querySelector('.widget-label');
      for (const part of label ? control.querySelectorAll('[role="slider"], .widget-readout') : [])
        part.setAttribute('aria-label', label.textContent);
    }
  }

  // Below the controls, in words; what they drew and their last values stay as they are.
  function sayWhatIsLeft() {
    for (const view of document.querySelectorAll(LEFT)) {
      if (view.parentNode.querySelector('.thalweg-left')) continue;
      const sentence = document.createElement('p');
      sentence.className = 'thalweg-left';
      sentence.setAttribute('role', 'status');
      sentence.textContent = SENTENCE;
      view.after(sentence);
    }
    for (const output of document.querySelectorAll(UNKNOWN))
      if (output.textContent === 'Error displaying widget: model not found') output.textContent = SENTENCE;
  }

  // Names come with what is new; a link breaks by another class, and classes change all the time.
  function lookAt(changes) {
    const added = changes.some(({ type }) => type === 'childList');
    if (added) nameControls();
    if (added || changes.some(({ target }) => target.matches('.jupyter-widgets-disconnected'))) sayWhatIsLeft();
  }

  // The arrow keys move a slider, though in Notebook they are shortcuts as well; all other shortcuts stay.
  function leaveArrows({ target, key }) {
    if (target.classList && target.classList.contains('noUi-handle'))
      target.toggleAttribute('data-lm-suppress-shortcuts', key.startsWith('Arrow'));
  }

  // A page that is opened again does not know which output is which display: their metadata tell.
  function reconnect(panel) {
    const known = new Set(); // JupyterLab updates those itself
    panel.sessionContext.iopubMessage.connect((_, { header, content }) => {
      const id = content.transient && content.transient.display_id;
      if (header.msg_type === 'display_data') known.add(id);
      if (header.msg_type !== 'update_display_data' || known.has(id)) return;
      for (const { outputs } of panel.content.model.cells) {
        for (let i = 0; outputs && i < outputs.length; i++) {
          const { thalweg } = outputs.get(i).metadata;
          if (thalweg && thalweg.display_id === id)
            outputs.set(i, { output_type: 'display_data', data: content.data, metadata: content.metadata });
        }
      }
    });
  }

  async function displays() {
    const { INotebookTracker } = await load('@jupyterlab/notebook');
    return {
      id: 'thalweg-pictures:displays',
      autoStart: true,
      requires: [INotebookTracker],
      activate: (app, tracker) => { tracker.widgetAdded.connect((_, panel) => reconnect(panel)); }
    };
  }

  async function pictures() {
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
    window.addEventListener('keydown', leaveArrows, true); // before JupyterLab looks at it
    new MutationObserver(lookAt).observe(document.body, {
      childList: true, subtree: true, attributes: true, attributeFilter: ['class']
    });
    return {
      id: 'thalweg-pictures:png',
      rank: 50, // before JupyterLab's own, after HTML
      rendererFactory: { safe: true, mimeTypes: [PNG], createRenderer: () => new Picture() }
    };
  }

  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB['thalweg-pictures'] = {
    init: scope => { shared = scope; },
    get: async name => {
      const made = await (name === './extension' ? displays() : pictures());
      return () => ({ __esModule: true, default: made });
    }
  };
})();
