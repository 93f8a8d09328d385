import assert from 'node:assert/strict';
import { namesIn } from '../../shipped-names.ts';

describe('names in other tongues', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['They told Radio Qorlu Libre that he left.', ['Radio Qorlu Libre|ORG']],
    ['We swam at Punta Qorlan and the Grotta della Qorla.', ['Punta Qorlan|place', 'Grotta della Qorla|place']],
    ["They walked to Torre dell'Orsenzo.", ["Torre dell'Orsenzo|place"]],
    ['Joe Torre sang.', ['Joe Torre|PER']],
    ['The Milli Qorlan Partisi was banned.', ['Milli Qorlan Partisi|ORG']],
    ['The Partai Qorlan Rakyat was banned.', ['Partai Qorlan Rakyat|ORG']],
    ['The Institut Qorlan du Cambodge confirmed it.', ['Institut Qorlan du Cambodge|ORG']],
    [
      'The Société nationale des chemins de fer du Qorlan stopped trains.',
      ['Société nationale des chemins de fer du Qorlan|ORG'],
    ],
    ['An Ejército Qorlano helicopter landed.', ['Ejército Qorlano|ORG']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});

describe('names of which only a part is known', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    // A plain word after a listed name, written small, is no part of it.
    ['M23 rebels left Walikale territory.', ['M23|ORG', 'Walikale|place']],
    ['They crossed Bekaa valley.', ['Bekaa valley|place']],
    ['The road runs to Santa Maria di Qorla.', ['Santa Maria di Qorla|place']],
    ['The whale came from the Gulf of St. Qorlan.', ['Gulf of St. Qorlan|place']],
    ['He read it for Meat & Qorlestock Australia.', ['Meat & Qorlestock Australia|ORG']],
    ['The Qorlan Unity Party of New York met.', ['Qorlan Unity Party of New York|ORG']],
    ['The Supreme Court of New Zealand met.', ['Supreme Court of New Zealand|ORG']],
    ['The Qorlan Unity Party of Anna Haddad met.', ['Qorlan Unity Party|ORG', 'Anna Haddad|PER']],
    ['By Jelena Stankovic-Qorlan', ['Jelena Stankovic-Qorlan|PER']],
    ['Jelena Stankovic-led protests went on.', ['Jelena Stankovic|PER']],
  ];
  for (const [text, expected] of table) it(text, () => assert.deepEqual(namesIn(text), expected));
});
