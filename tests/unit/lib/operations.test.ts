import { describe, expect, it } from 'vitest';
import { operationsOf, operationUses } from '../../../src/lib/operations.ts';
import { entryOf, messageOf } from './entries.ts';

describe('operations', () => {
  const alpha = entryOf({
    code: 'Alpha',
    messages: [
      messageOf({
        id: 'first',
        operations: ['PutObject', 'CopyObject'],
        fixOperations: ['DeleteObject'],
      }),
      messageOf({ id: 'second', operations: ['PutObject'] }),
    ],
  });
  const beta = entryOf({ code: 'Beta', messages: [messageOf({ operations: ['DeleteObject'] })] });

  it('of an entry are those of its messages, each once and without those of the fix', () => {
    expect(operationsOf(alpha)).toEqual(['PutObject', 'CopyObject']);
  });

  it('know by name which messages they return and which they put right', () => {
    const uses = operationUses([alpha, beta], []).map(({ operation, returns, fixes }) => ({
      operation,
      returns: returns.map(({ entry, message }) => `${entry.code}#${message.id}`),
      fixes: fixes.map(({ entry, message }) => `${entry.code}#${message.id}`),
    }));

    expect(uses).toEqual([
      { operation: 'CopyObject', returns: ['Alpha#first'], fixes: [] },
      { operation: 'DeleteObject', returns: ['Beta#first'], fixes: ['Alpha#first'] },
      { operation: 'PutObject', returns: ['Alpha#first', 'Alpha#second'], fixes: [] },
    ]);
  });
});
