/** What an HTTP status says by itself. */
import { STATUS_CODES } from 'node:http';

/** Who is at fault by the class of a status: nobody (2xx), the request (4xx) or OSS (5xx). */
export type StatusClass = 'success' | 'client' | 'server';

/** `409` → `client` */
export function statusClass(status: number): StatusClass {
  if (status < 400) return 'success';
  return status < 500 ? 'client' : 'server';
}

/** Standard reason phrase, e.g. `409` → `Conflict`; empty when the standard has none. */
export function reasonPhrase(status: number): string {
  return STATUS_CODES[status] ?? '';
}
