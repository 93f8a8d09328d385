// Reads from a window how long an extension took to activate.

/** What the editor's list of running extensions says of this one's activation: `Activation: 12ms` or the like. */
export async function activationTime(window, eventually, displayName) {
  await window.command('Developer: Show Running Extensions');
  const entry = window.page
    .locator('.runtime-extensions-editor .extension')
    .filter({ has: window.page.locator('.name', { hasText: new RegExp(`^${displayName}$`) }) })
    .locator('.activation-time');
  return await eventually(
    `${displayName} among the running extensions`,
    async () => (await entry.first().textContent({ timeout: 1000 })) ?? '',
    text => /activation/i.test(text),
  );
}
