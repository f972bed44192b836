/** An object of JSON that is written to a file value by value, so that memory never holds it whole. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';

export class GrowingJson {
  private readonly file: number;
  private readonly hash = createHash('sha256');
  private isEmpty = true;

  /** Begins the file at `path`, which is overwritten. */
  constructor(path: string) {
    this.file = openSync(path, 'w');
    this.write('{');
  }

  add(key: string, value: unknown): void {
    this.write(`${this.isEmpty ? '' : ','}${JSON.stringify(key)}:${JSON.stringify(value)}`);
    this.isEmpty = false;
  }

  /** Ends the object; SHA-256 of the file. */
  end(): Buffer {
    this.write('}');
    closeSync(this.file);
    return this.hash.digest();
  }

  private write(text: string): void {
    const bytes = Buffer.from(text);
    this.hash.update(bytes);
    writeFileSync(this.file, bytes);
  }
}
