/** Where a window is opened; see address.mjs. */
export interface WindowAddressOptions {
  folder?: string;
  workspaceFile?: string;
  extension?: string;
  tests?: string;
  web?: boolean;
}

export function windowAddress(origin: string, options: WindowAddressOptions): string;
