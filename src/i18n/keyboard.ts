/** Words of the keyboard help, which is loaded when somebody asks for it. */
import type { Locale } from './locales.ts';

interface KeyboardWords {
  title: string;
  /** Keys, and what they do. */
  keys: readonly (readonly [keys: string, does: string])[];
  close: string;
}

export const KEYBOARD_WORDS: Record<Locale, KeyboardWords> = {
  zh: {
    title: '键盘操作',
    keys: [
      ['/', '到查找框，Ctrl-K 或 ⌘-K 也可以'],
      ['↓ ↑', '在结果里移动'],
      ['Enter', '打开选中的结果；没有选中时打开第一个，粘贴的长内容打开诊断页'],
      ['Esc', '收起结果，关闭对话框'],
      ['?', '打开这个说明'],
    ],
    close: '关闭',
  },
  en: {
    title: 'Keyboard',
    keys: [
      ['/', 'Go to the search field, as do Ctrl-K and ⌘-K'],
      ['↓ ↑', 'Move in the results'],
      ['Enter', 'Open the chosen result, or else the first; for a long paste, its diagnosis'],
      ['Esc', 'Close the results, or a dialog'],
      ['?', 'Open this help'],
    ],
    close: 'Close',
  },
};
