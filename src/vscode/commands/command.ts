import type { Services } from '../services.ts';

/** What a command does. `argument` comes from a menu, a keybinding or a link and may be anything. */
export type Command = (services: Services, argument: unknown, ...rest: unknown[]) => unknown;
