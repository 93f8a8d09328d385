import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const manifest = JSON.parse(readFileSync(path.join(process.env.DATELINE_ROOT!, 'package.json'), 'utf8'));

/** Text and background of the editor in the default themes of the four kinds. */
const THEMES = {
  dark: { text: '#cccccc', back: '#1f1f1f' },
  light: { text: '#3b3b3b', back: '#ffffff' },
  highContrast: { text: '#ffffff', back: '#000000' },
  highContrastLight: { text: '#292929', back: '#ffffff' },
} as const;

type Rgb = readonly [number, number, number];

function parse(hex: string): { rgb: Rgb; alpha: number } {
  const [r, g, b, a = 255] = hex.match(/[0-9a-f]{2}/gi)!.map(pair => Number.parseInt(pair, 16));
  return { rgb: [r!, g!, b!], alpha: a / 255 };
}

function over(top: string, back: Rgb): Rgb {
  const { rgb, alpha } = parse(top);
  return rgb.map((value, index) => value * alpha + back[index]! * (1 - alpha)) as unknown as Rgb;
}

/** Relative luminance and contrast ratio of WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

describe('colours', () => {
  for (const [kind, { text, back }] of Object.entries(THEMES)) {
    const background = parse(back).rgb;
    it(`keep text readable on every tint, also on two at once (${kind})`, () => {
      const tints = manifest.contributes.colors.filter((color: { id: string }) => /Background$/.test(color.id));
      assert.ok(tints.length >= 7);
      for (const first of tints) {
        for (const second of tints) {
          const ground = over(second.defaults[kind], over(first.defaults[kind], background));
          const ratio = contrast(parse(text).rgb, ground);
          assert.ok(ratio >= 4.5, `${first.id} and ${second.id}: ${ratio.toFixed(2)}`);
        }
      }
    });

    it(`make lines and marks stand out from the background (${kind})`, () => {
      for (const color of manifest.contributes.colors) {
        const value: string = color.defaults[kind];
        if (/Background$|Border$/.test(color.id)) {
          continue;
        }
        const ratio = contrast(over(value, background), background);
        assert.ok(ratio >= 3, `${color.id} ${value}: ${ratio.toFixed(2)}`);
      }
    });
  }

  it('of tints are gone in high contrast, where lines do their work', () => {
    for (const { id, defaults } of manifest.contributes.colors) {
      if (/Background$/.test(id)) {
        assert.match(`${defaults.highContrast}${defaults.highContrastLight}`, /^#\w{6}00#\w{6}00$/, id);
      }
    }
  });
});
