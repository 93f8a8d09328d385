/** Thrown where an editor cannot be had on this machine, which is no failure of the extension. */
export class HostMissing extends Error {
  name = 'HostMissing';
}

/** The exit code of a launcher whose editor cannot be had: the step counts as skipped. */
export const exitCodeOfMissing = 3;
