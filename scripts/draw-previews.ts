/**
 * `npm run previews`: draws what is made of the mark, `public/preview-<language>.png`, the picture that
 * link previews of chats and ticket systems show, and `public/apple-touch-icon.png`, for the home
 * screens of phones. Needs a Chromium; run it when the mark, the name or the colours change.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { useTranslations } from '../src/i18n/index.ts';
import { LOCALES, LOCALE_IDS, type Locale } from '../src/i18n/locales.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';

/** The sizes that link previews and home screens are made for, in pixels. */
const SIZE = { width: 1200, height: 630 };
const ICON_SIZE = { width: 180, height: 180 };

const mark = await readFile('public/favicon.svg', 'utf8');
const executablePath = findChromium();
const browser = await chromium.launch({
  args: [...CHROMIUM_FLAGS],
  ...(executablePath && { executablePath }),
});
const page = await browser.newPage({ viewport: SIZE });
for (const locale of LOCALE_IDS) {
  await page.setContent(pictureIn(locale));
  await page.screenshot({ path: `public/preview-${locale}.png` });
}
await page.setViewportSize(ICON_SIZE);
await page.setContent(iconPicture());
await page.screenshot({ path: 'public/apple-touch-icon.png' });
await browser.close();

/** The mark to the edges: phones round the corners by themselves. */
function iconPicture(): string {
  return `<!doctype html><style>body { margin: 0 } svg { display: block }</style>${mark.replace(/ rx="7"/, '')}`;
}

/** The picture as a document: the mark and the name, what the site is, an error as OSS sends it. */
function pictureIn(locale: Locale): string {
  const t = useTranslations(locale);
  return `<!doctype html><html lang="${LOCALES[locale].lang}"><style>
    body { margin: 0; padding: 84px 96px; box-sizing: border-box; height: 630px; background: #fff;
      color: #16191f; font-family: 'Inter', 'Noto Sans CJK SC', 'Noto Sans SC', 'DejaVu Sans', sans-serif;
      border-bottom: 20px solid #1554c0 }
    header { display: flex; align-items: center; gap: 32px; font: 700 76px/1 'DejaVu Sans Mono', monospace }
    svg { width: 104px; height: 104px }
    h1 { margin: 60px 0 0; font-size: 60px; line-height: 1.25; font-weight: 700 }
    pre { margin: 56px 0 0; padding: 30px 36px; border-left: 10px solid #97430a; border-radius: 0 16px 16px 0;
      background: #f6f7f9; font: 30px/1.6 'DejaVu Sans Mono', monospace }
    b { color: #97430a }
  </style><header>${mark}${t['site.name']}</header><h1>${t['site.tagline']}</h1><pre><b>409 Conflict</b>  PositionNotEqualToLength
Position is not equal to file length.</pre></html>`;
}
