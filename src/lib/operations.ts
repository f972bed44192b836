/** API operations and the errors that they meet. */
import type { Operation } from '../schemas/taxonomy.ts';
import type { EntryMessage } from './relations.ts';
import type { EcPage, ErrorEntry } from './rendered-content.ts';

/** How an operation meets errors. */
export interface OperationUse {
  operation: Operation;
  /** Messages that the operation can return. */
  returns: EntryMessage[];
  /** Messages that the operation helps to put right. */
  fixes: EntryMessage[];
  /** ECs with explanations of their own that the operation can return. */
  ecs: EcPage[];
}

/** Every operation that occurs in the entries or with an EC, by name. */
export function operationUses(
  entries: readonly ErrorEntry[],
  ecPages: readonly EcPage[],
): OperationUse[] {
  const uses = new Map<Operation, OperationUse>();
  const useOf = (operation: Operation): OperationUse => {
    const use = uses.get(operation) ?? { operation, returns: [], fixes: [], ecs: [] };
    uses.set(operation, use);
    return use;
  };
  for (const entry of entries) {
    for (const message of entry.messages) {
      for (const operation of message.operations) useOf(operation).returns.push({ entry, message });
      for (const operation of message.fixOperations)
        useOf(operation).fixes.push({ entry, message });
    }
  }
  for (const page of ecPages) {
    for (const operation of page.operations) useOf(operation).ecs.push(page);
  }
  return [...uses.values()].sort((a, b) => (a.operation < b.operation ? -1 : 1));
}

/** Operations that can return any message of the entry, without repetition. */
export function operationsOf(entry: ErrorEntry): Operation[] {
  return [...new Set(entry.messages.flatMap(({ operations }) => operations))];
}
