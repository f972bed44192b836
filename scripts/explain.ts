/**
 * `npm run -s explain -- "…"`: the finder on the command line, the same code as in the page.
 * Without an argument the text comes from standard input. Exit code 1 when nothing fits.
 */
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs, styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { createFinder, type Finder, type FinderResult } from '../src/finder/find.ts';
import { LOCALE_IDS, type Locale } from '../src/i18n/locales.ts';
import { useTranslations } from '../src/i18n/index.ts';
import { ContentError } from '../src/lib/content-error.ts';
import { readContent, type Content } from '../src/lib/entry-reader.ts';
import { finderIndexes, wordsFor } from '../src/lib/finder-index.ts';
import { withoutBackticks } from '../src/lib/inline-code.ts';
import { headingOf } from '../src/lib/message-heading.ts';
import { explanationPath } from '../src/lib/routes.ts';

const USAGE = `usage: npm run -s explain -- [--lang zh|en] [--json] [TEXT]
       npm run -s explain -- --ndjson < LINES

  TEXT       an error code, a message, or anything a program printed; standard input without it
  --lang     language of the answer; zh when LANG says so, else en
  --json     results as JSON
  --ndjson   answer each line {"id","text","lang"} of standard input with a line {"id","results"}`;

/** One result as programs get it. */
interface PublicResult {
  code: string;
  messageId: string | null;
  /** The documented text of the message, where it is known. */
  message: string | null;
  tier: FinderResult['tier'];
  confidence: number;
  /** Path of the explanation on the site. */
  path: string;
}

const OPTIONS = {
  lang: { type: 'string' },
  json: { type: 'boolean', default: false },
  ndjson: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

try {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  if (values.help) console.log(USAGE);
  else if (values.ndjson) await answerLines();
  else await answerOne(positionals.join(' '), localeOf(values.lang), values.json);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  // A mistake in the content is not one in the command.
  console.error(error instanceof ContentError ? message : `${message}\n\n${USAGE}`);
  process.exitCode = 2;
}

async function answerOne(argument: string, locale: Locale, isJson: boolean): Promise<void> {
  const content = readContent('content');
  const results = findersOf(content)(locale).find(argument || (await readAll(process.stdin)));
  if (isJson) console.log(JSON.stringify(publicResults(results, locale), null, 2));
  else console.log(explanation(results, content, locale));
  process.exitCode = results.length > 0 ? 0 : 1;
}

async function answerLines(): Promise<void> {
  const finderFor = findersOf(readContent('content'));
  let lineNumber = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const { id, text, lang } = readQuestion(line, lineNumber);
    const locale = localeOf(lang);
    const results = publicResults(finderFor(locale).find(text), locale);
    console.log(JSON.stringify({ id, results }));
  }
}

/** Throws with the number of the line when it is not a question. */
function readQuestion(
  line: string,
  lineNumber: number,
): { id: unknown; text: string; lang?: string } {
  const where = `line ${String(lineNumber)} of standard input`;
  let question: { id?: unknown; text?: unknown; lang?: unknown };
  try {
    question = JSON.parse(line) as typeof question;
  } catch {
    throw new Error(`${where} is not JSON`);
  }
  const { id = null, text, lang } = question;
  if (typeof text !== 'string') throw new Error(`${where} has no "text"`);
  return { id, text, ...(typeof lang === 'string' && { lang }) };
}

/** The finder of each language, made when it is first asked for: preparing its words takes time. */
function findersOf(content: Content): (locale: Locale) => Finder {
  const indexes = finderIndexes(content);
  const finders = new Map<Locale, Finder>();
  return (locale) => {
    const finder = finders.get(locale) ?? createFinder(indexes.messages, wordsFor(indexes, locale));
    finders.set(locale, finder);
    return finder;
  };
}

function publicResults(results: readonly FinderResult[], locale: Locale): PublicResult[] {
  return results.map(({ code, messageId, message, tier, confidence }) => ({
    code,
    messageId: messageId ?? null,
    message: message ?? null,
    tier,
    confidence: Math.round(confidence * 1000) / 1000,
    path: explanationPath(locale, code, messageId),
  }));
}

/** The best result in full, the others by name; wrapped to the terminal. */
function explanation(results: readonly FinderResult[], content: Content, locale: Locale): string {
  const t = useTranslations(locale);
  const [best, ...others] = results;
  if (!best) return t['finder.empty'];
  const lines = [
    `${bold(best.code)}${best.httpStatus ? `  HTTP ${String(best.httpStatus)}` : ''}`,
    best.title,
    ...details(best, content, locale),
    '',
    explanationPath(locale, best.code, best.messageId),
    ...(others.length > 0 ? ['', bold(t['diagnosis.others'])] : []),
    ...others.map(({ code, messageId, message, title }) =>
      [code, message ?? title, explanationPath(locale, code, messageId)].join('  '),
    ),
  ];
  return wrapAnsi(lines.join('\n'), Math.min(process.stdout.columns || 100, 100), {
    hard: true,
    trim: false,
  });
}

/** Summary of the code with cause and fix of its messages; cause and fix of an EC. */
function details(best: FinderResult, content: Content, locale: Locale): string[] {
  const t = useTranslations(locale);
  const causeAndFix = (cause: string, fix = ''): string[] => [
    ...['', bold(t['entry.cause']), readable(cause)],
    ...(fix === '' ? [] : ['', bold(t['entry.fix']), readable(fix)]),
  ];
  const entry = content.entries.find(({ code }) => code === best.code);
  if (!entry) {
    const words = content.ecPages.find(({ ec }) => ec === best.code)?.[locale];
    return words ? causeAndFix(words.cause, words.fix) : [];
  }
  const page = entry.pages[locale];
  return [
    withoutBackticks(page.summary),
    ...entry.messages
      .filter(({ id }) => id === (best.messageId ?? id))
      .flatMap((message) => {
        const prose = page.messages[message.id];
        const heading = headingOf(message, page) ?? t['entry.textUnknown'];
        return ['', bold(heading), ...causeAndFix(prose?.cause ?? '', prose?.fix)];
      }),
  ];
}

/** Bold on a terminal that shows it, plain anywhere else. */
function bold(text: string): string {
  return styleText('bold', text, { stream: process.stdout });
}

/** Markdown as one reads it in a terminal: links by their text, no emphasis marks. */
function readable(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('**', '');
}

/** `zh_CN.UTF-8` and `zh` → `zh`; anything else is answered in English. */
function localeOf(language = process.env['LANG'] ?? ''): Locale {
  return LOCALE_IDS.find((locale) => language.toLowerCase().startsWith(locale)) ?? 'en';
}
