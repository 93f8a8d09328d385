// Runs inside the editor's window and reads all around the text editor; the driver calls it as `dateline.…`.
(() => {
  const { clean, textOf, shown } = globalThis.dateline;

  /** The parts of a label that are highlighted as matches. */
  const highlightsIn = element => [...element.querySelectorAll('.highlight')].map(part => clean(part.textContent));

  /** The rows of the quick pick that is open, as far as they are rendered. */
  function quickPickRows() {
    const [widget] = shown('.quick-input-widget');
    if (!widget) return [];
    return shown('.monaco-list-row', widget)
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map(row => ({
        label: textOf(row.querySelector('.quick-input-list-row .label-name')),
        description: textOf(row.querySelector('.quick-input-list-row .label-description')),
        detail: textOf(row.querySelector('.quick-input-list-label-meta')),
        separator: shown('.quick-input-list-separator', row).map(textOf).join(''),
        highlights: highlightsIn(row),
        focused: row.classList.contains('focused'),
        checked: row.querySelector('input[type=checkbox]')?.checked ?? row.getAttribute('aria-checked') === 'true',
      }));
  }

  /** The title, placeholder, value and message of the open quick input; null where none is open. */
  function quickInput() {
    const [widget] = shown('.quick-input-widget');
    if (!widget) return null;
    const input = widget.querySelector('.quick-input-box input, .quick-input-filter input');
    return {
      title: textOf(widget.querySelector('.quick-input-title')),
      placeholder: input?.placeholder ?? '',
      value: input?.value ?? '',
      message: textOf(widget.querySelector('.quick-input-message')),
      buttons: shown('.quick-input-action, .quick-input-titlebar .action-label', widget).map(
        button => button.getAttribute('aria-label') ?? textOf(button),
      ),
    };
  }

  /** The pane of a view, by its title as the header names it. */
  const paneOf = title =>
    shown('.pane').find(pane => {
      const header = pane.querySelector('.pane-header');
      const named = header?.getAttribute('aria-label') ?? '';
      return textOf(header?.querySelector('.title')) === title || named === title || named === `${title} Section`;
    });

  /** The rendered rows of a tree view, from the top; none where the view is not shown. */
  function treeRows(title) {
    const pane = paneOf(title);
    if (!pane) return [];
    return shown('.monaco-list-row', pane)
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map(row => ({
        label: textOf(row.querySelector('.label-name')),
        description: textOf(row.querySelector('.label-description')),
        level: Number(row.getAttribute('aria-level')),
        expanded: row.getAttribute('aria-expanded') === null ? null : row.getAttribute('aria-expanded') === 'true',
        selected: row.getAttribute('aria-selected') === 'true',
        highlights: highlightsIn(row),
        icon: iconOf(row),
        ariaLabel: row.getAttribute('aria-label') ?? '',
      }));
  }

  function iconOf(row) {
    const icon = row.querySelector('.custom-view-tree-node-item-icon, .monaco-icon-label .codicon');
    return [...(icon?.classList ?? [])].find(name => /^codicon-/.test(name)) ?? '';
  }

  /** A view's welcome text or message; empty where the view is not shown. */
  function viewMessage(title) {
    const pane = paneOf(title);
    if (!pane) return '';
    return shown('.welcome-view-content, .message', pane).map(textOf).join('\n');
  }

  /** A view's title, description and badge as its header shows them. */
  function viewHeader(title) {
    const header = paneOf(title)?.querySelector('.pane-header');
    return header
      ? { title: textOf(header.querySelector('.title')), description: textOf(header.querySelector('.description')) }
      : null;
  }

  const hoverText = () => shown('.monaco-hover, .workbench-hover').map(textOf).filter(Boolean).join('\n');

  const notificationTexts = () =>
    shown('.notifications-toasts .notification-list-item').map(item =>
      textOf(item.querySelector('.notification-list-item-message')),
    );

  const statusItems = () =>
    shown('.part.statusbar .statusbar-item').map(item => ({
      id: item.id,
      text: textOf(item),
      label: item.getAttribute('aria-label') ?? item.querySelector('[aria-label]')?.getAttribute('aria-label') ?? '',
    }));

  const activityBar = () => shown('.part.activitybar .action-label').map(each => each.getAttribute('aria-label') ?? '');

  const tabs = () =>
    shown('.editor-group-container .tab').map(tab => ({
      label: tab.dataset.resourceName ?? textOf(tab.querySelector('.monaco-icon-label')),
      active: tab.classList.contains('active') && tab.closest('.editor-group-container').classList.contains('active'),
      dirty: tab.classList.contains('dirty'),
    }));

  /** The classes of the workbench, which name the kind and the id of the colour theme in force. */
  const workbenchClasses = () => [...(document.querySelector('.monaco-workbench')?.classList ?? [])];

  /** The entries of the context menu or drop-down that is open. Menus live in a shadow root of their own. */
  const menuItems = () =>
    [document, ...[...document.querySelectorAll('.shadow-root-host')].map(host => host.shadowRoot)]
      .flatMap(place => shown('.monaco-menu .action-menu-item', place))
      .map(item => textOf(item.querySelector('.action-label')))
      .filter(Boolean);

  /** The actions that a view's header shows, by their labels. */
  const viewActions = title => {
    const pane = paneOf(title);
    return pane
      ? shown('.pane-header .action-label', pane).map(each => each.getAttribute('aria-label') ?? textOf(each))
      : [];
  };

  Object.assign(globalThis.dateline, {
    paneOf,
    quickPickRows,
    quickInput,
    treeRows,
    viewMessage,
    viewHeader,
    viewActions,
    menuItems,
    hoverText,
    notificationTexts,
    statusItems,
    activityBar,
    tabs,
    workbenchClasses,
  });
})();
