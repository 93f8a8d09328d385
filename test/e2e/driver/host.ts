// What the launcher tells the driver.

interface WindowHost {
  root: string;
  origin: string;
  executablePath: string;
  browserFlags: string[];
  runFolder: string;
  settingsFile: string;
  quietSettings: Record<string, unknown>;
  screenshots: string;
}

let known: WindowHost | undefined;

/** The running server and browser to use. Throws where no launcher has started them. */
export function windowHost(): WindowHost {
  const told = process.env.DATELINE_WINDOW_HOST;
  if (!told) throw new Error('No server is running for this test. Start it with: npm run test:e2e');
  known ??= JSON.parse(told) as WindowHost;
  return known;
}
