import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkLicences,
  licencePage,
  packagesOf,
  SHIPPED,
  shippedLicences,
} from '../../scripts/licence-list.ts';

const installed = packagesOf(readFileSync('package-lock.json', 'utf8'));

/** The shipped packages, so that only what a test adds can be wrong. */
const shipped = Object.keys(SHIPPED).map((name) => ({ name, version: '1.0.0', licence: 'MIT' }));

describe('packagesOf', () => {
  it('names each version once, wherever it is', () => {
    const packages = {
      '': { name: 'osserr', version: '0.1.0', license: 'MIT' },
      'node_modules/b': { version: '1.0.0', license: 'ISC' },
      'node_modules/@a/a': { version: '1.0.0', license: ['MIT', 'Apache2'] },
      'node_modules/c/node_modules/b': { version: '1.0.0', license: 'ISC' },
      'node_modules/d/node_modules/b': { version: '2.0.0' },
    };

    expect(packagesOf(JSON.stringify({ packages }))).toEqual([
      { name: '@a/a', version: '1.0.0', licence: 'MIT OR Apache-2.0' },
      { name: 'b', version: '1.0.0', licence: 'ISC' },
      { name: 'b', version: '2.0.0', licence: '' },
    ]);
  });
});

describe('checkLicences', () => {
  it.each([
    'MIT',
    'MPL-2.0',
    'Apache-2.0 AND LGPL-3.0-or-later',
    'GPL-3.0-only OR MIT',
    '(MIT OR CC0-1.0)',
  ])('takes a tool under %s', (licence) => {
    expect(checkLicences([...shipped, { name: 'tool', version: '1.0.0', licence }])).toEqual([]);
  });

  it.each([
    '',
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    '(MIT AND GPL-3.0-only)',
    '(MIT) AND (GPL-3.0-only)',
    'UNLICENSED',
    'SEE LICENSE IN LICENSE',
  ])('refuses a tool under "%s"', (licence) => {
    expect(checkLicences([...shipped, { name: 'tool', version: '1.0.0', licence }])).toEqual([
      `tool@1.0.0: "${licence}" is no licence that scripts/licence-list.ts allows`,
    ]);
  });

  it('asks more of what is sent to readers', () => {
    const [first, ...others] = shipped;
    if (!first) throw new Error('nothing is shipped');

    expect(checkLicences([{ ...first, licence: 'MPL-2.0' }, ...others])).toEqual([
      expect.stringContaining('for what is sent to readers'),
    ]);
    expect(checkLicences(others)).toEqual([expect.stringContaining('is no dependency')]);
  });
});

describe('shippedLicences', () => {
  it('has every text of every package', () => {
    const text = shippedLicences((file) => `text of ${file}`);
    expect(text).toContain(
      'text of opencc-js/LICENSE\n\ntext of opencc-js/LICENSES/Apache-2.0.txt\n',
    );
    for (const name of Object.keys(SHIPPED)) expect(text).toContain(`${name}: `);
  });

  it('refuses a package without one', () => {
    expect(() => shippedLicences(() => '')).toThrow('no text');
  });
});

describe('the dependencies', () => {
  it('are under licences that are allowed', () => {
    expect(checkLicences(installed)).toEqual([]);
  });

  it('are those of docs/licences.md; npm run licences writes it', () => {
    expect(readFileSync('docs/licences.md', 'utf8')).toBe(licencePage(installed));
  });
});
