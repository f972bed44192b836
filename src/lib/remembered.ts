/** Results that are worked out once for an object, such as the list of all entries, and kept with it. */

/**
 * `work` with a memory: called again with the same object, it returns the first result. The object must
 * not change in between; what is remembered goes with it.
 */
export function remembered<Input extends object, Result>(
  work: (input: Input) => Result,
): (input: Input) => Result {
  const results = new WeakMap<Input, { result: Result }>();
  return (input) => {
    const known = results.get(input) ?? { result: work(input) };
    results.set(input, known);
    return known.result;
  };
}
