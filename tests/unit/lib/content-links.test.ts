import { describe, expect, it } from 'vitest';
import {
  absoluteLinkResolver,
  guideLinkResolver,
  linkResolver,
} from '../../../src/lib/content-links.ts';
import { library, SITE } from './library.ts';

const targets: { target: string; href: string; isExternal: boolean; address: string }[] = [
  {
    target: 'error:Beta',
    href: '/en/errors/Beta/',
    isExternal: false,
    address: 'https://osserr.example/en/errors/Beta/',
  },
  {
    target: 'error:Beta#first',
    href: '/en/errors/Beta/#first',
    isExternal: false,
    address: 'https://osserr.example/en/errors/Beta/#first',
  },
  {
    target: 'guide:keys',
    href: '/en/guides/keys/',
    isExternal: false,
    address: 'https://osserr.example/en/guides/keys/',
  },
  {
    target: 'topic:put-bucket',
    href: 'https://example.com/en',
    isExternal: true,
    address: 'https://example.com/en',
  },
];

describe.each(targets)('$target', ({ target, href, isExternal, address }) => {
  const resolve = linkResolver('en', library.topics);

  it('leads to its page', () => {
    expect(resolve(target)).toEqual({ href, isExternal });
  });

  it('has an address', () => {
    expect(absoluteLinkResolver(resolve, SITE)(target)).toEqual({ href: address, isExternal });
  });
});

describe('guideLinkResolver', () => {
  const resolve = guideLinkResolver('en', library.topics, library.entries);

  it.each([
    ['ec:0015-00000104', '/en/errors/Alpha/#name-taken'],
    ['ec:0002-00000061', '/en/ec/0002-00000061/'],
    ['guide:keys', '/en/guides/keys/'],
    ['error:Beta', '/en/errors/Beta/'],
  ])('leads from %s to %s', (target, href) => {
    expect(resolve(target)).toEqual({ href, isExternal: false });
  });
});

it('refuses what the reader should have refused', () => {
  expect(() => linkResolver('zh', library.topics)('topic:elsewhere')).toThrow('topic:elsewhere');
});
