// The addresses at which a server opens a window.

/**
 * The address of a window.
 * @param {string} origin `http://127.0.0.1:PORT`, exactly as the browser will show it: extensions are loaded from there.
 * @param {object} options
 * @param {string} [options.folder] the folder to open, an absolute path
 * @param {string} [options.workspaceFile] the `.code-workspace` file to open instead
 * @param {string} [options.extension] the extension under development, an absolute path
 * @param {string} [options.tests] the test module with an exported `run()`, an absolute path
 * @param {boolean} [options.web] runs the extension in the browser's worker; its package.json must have no `main`
 */
export function windowAddress(origin, { folder, workspaceFile, extension, tests, web = false }) {
  const { host } = new URL(origin);
  const remote = path => `vscode-remote://${host}${encodeURI(path)}`;
  const payload = [];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (web) payload.push(['extensionDevelopmentKind', 'web']);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const url = new URL(origin);
  if (workspaceFile) url.searchParams.set('workspace', workspaceFile);
  else if (folder) url.searchParams.set('folder', folder);
  else url.searchParams.set('ew', 'true');
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify([...payload, ['skipWelcome', 'true']]));
  return url.href;
}
