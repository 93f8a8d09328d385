const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
  EISDIR: 'This is a folder.',
  EACCES: 'You may not read it.',
  EPERM: 'You may not read it.',
};

/** Why a file could not be read, for the person who named it. */
export function cannotRead(error: unknown): string {
  const { code, message = String(error) } = error as { code?: string; message?: string };
  return REASONS[code ?? ''] ?? message;
}
