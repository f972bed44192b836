import { describe, expect, it } from 'vitest';
import { absoluteLinkResolver, linkResolver } from '../../../src/lib/content-links.ts';
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

it('refuses what the reader should have refused', () => {
  expect(() => linkResolver('zh', library.topics)('topic:elsewhere')).toThrow('topic:elsewhere');
});
