/**
 * A finder that grows: with the words of a language when they are there, and where the index of messages
 * is split (`finder/message-parts.ts`) with the messages that questions need.
 */
import { createFinder, type Finder, type FinderResult } from '../finder/find.ts';
import type { MessageIndex, WordIndex } from '../finder/index-data.ts';
import type { IndexParts } from './index-parts.ts';

export class GrowingFinder {
  /** Languages whose words are there: the reader's first. */
  words: readonly WordIndex[];
  private readonly address: string;
  private messages: MessageIndex;
  /** Undefined before the first part is needed. */
  private parts: IndexParts | undefined;
  private finder: Finder;

  /** `address`: of the index of messages, beside which its parts are. */
  constructor(messages: MessageIndex, address: string, words: readonly WordIndex[] = []) {
    this.messages = messages;
    this.address = address;
    this.words = words;
    this.finder = createFinder(messages, words);
  }

  find(text: string, limit: number): FinderResult[] {
    return this.finder.find(text, limit);
  }

  /** Whether there are more messages than before. Rejects when a part cannot be had. */
  async addMessagesFor(text: string): Promise<boolean> {
    const before = this.messages;
    const { split } = before;
    if (!split) return false;
    const { IndexParts } = await import('./index-parts.ts');
    this.parts ??= new IndexParts({ ...before, split }, this.address);
    const messages = await this.parts.indexFor(text);
    if (messages !== this.messages) {
      this.messages = messages;
      this.finder = this.finder.withMessages(messages);
    }
    return messages !== before;
  }

  /** Adds the words of one more language. Rejects when a part cannot be had. */
  async addWords(words: WordIndex): Promise<void> {
    // Words are those of all codes and ECs, which the file of a split index does not list alike.
    await this.addMessagesFor('');
    this.words = [...this.words, words];
    this.finder = createFinder(this.messages, this.words);
  }
}
