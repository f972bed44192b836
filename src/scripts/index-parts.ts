/**
 * An index of messages that is split (`finder/message-parts.ts`): loads the parts that questions need.
 * Only a site with many times the usual number of messages has one, and only there this is loaded.
 */
import {
  partFileName,
  type MessageIndex,
  type MessageRow,
  type PartFiles,
  type PartTable,
} from '../finder/index-data.ts';
import { createPartChooser, withParts, type PartChooser } from '../finder/message-parts.ts';
import { fetchJson } from './fetch-json.ts';

/** The file of an index that is split. */
export type SplitIndex = MessageIndex & { split: PartTable & PartFiles };

export class IndexParts {
  private readonly root: SplitIndex;
  private readonly address: string;
  private readonly choose: PartChooser;
  private readonly asked = new Map<number, Promise<MessageRow[]>>();
  private readonly parts: MessageRow[][] = [];
  /** Undefined after a part has come. */
  private index: SplitIndex | undefined;

  /** `address`: of the index, beside which its parts are. */
  constructor(root: SplitIndex, address: string) {
    this.root = root;
    this.address = address;
    this.choose = createPartChooser(root.split);
  }

  /**
   * The index with the messages that a text needs, and those that others needed; the same object as
   * long as nothing is added. Rejects when a part cannot be had; the next call asks for it again.
   */
  async indexFor(text: string): Promise<SplitIndex> {
    await Promise.all(this.choose(text).map((part) => this.part(part)));
    return (this.index ??= this.joined());
  }

  private part(part: number): Promise<MessageRow[]> {
    const known = this.asked.get(part);
    if (known) return known;
    const name = partFileName(part, this.root.split.hash);
    const loading = fetchJson(this.address.replace(/[^/]*$/, name)).then((rows: MessageRow[]) => {
      this.parts.push(rows);
      this.index = undefined;
      return rows;
    });
    this.asked.set(part, loading);
    loading.catch(() => this.asked.delete(part));
    return loading;
  }

  private joined(): SplitIndex {
    const { codes, split } = this.root;
    return { ...withParts(codes, split, this.parts), split };
  }
}
