/** The JSON files below `/api/v1/` as they are served. */
import { createHash } from 'node:crypto';
import { z } from 'astro/zod';
import {
  API_VERSION,
  apiDocument,
  ecsDocument,
  errorDocument,
  indexDocument,
  type EcsDocument,
  type ErrorDocument,
  type IndexDocument,
} from '../schemas/api.ts';
import { absoluteUrl, apiErrorPath, apiSchemaPath, permanentPath } from './routes.ts';

/** The file of an error code. Throws when the document departs from its schema. */
export function errorFile(document: ErrorDocument): string {
  return serialized(errorDocument.parse(document));
}

/** The file of all ECs. Throws when the document departs from its schema. */
export function ecsFile(document: EcsDocument): string {
  return serialized(ecsDocument.parse(document));
}

/** The file of all codes, with the hash of each one's file. */
export function indexFile(documents: readonly ErrorDocument[], site: URL | undefined): string {
  const errors = documents.map((document): IndexDocument['errors'][number] => ({
    code: document.code,
    httpStatus: document.httpStatus,
    title: document.title,
    path: permanentPath(document.code),
    url: absoluteUrl(apiErrorPath(document.code), site),
    hash: sha256(errorFile(document)),
    messages: document.messages.map(({ id }) => id),
  }));
  const index: IndexDocument = {
    $schema: absoluteUrl(apiSchemaPath(), site),
    version: API_VERSION,
    hash: sha256(errors.map(({ hash }) => hash).join('')),
    errors,
  };
  return serialized(indexDocument.parse(index));
}

/** The JSON Schema (2020-12) that every file fits. */
export function schemaFile(site: URL | undefined): string {
  const { $schema, ...schema } = z.toJSONSchema(apiDocument, { target: 'draft-2020-12' });
  const $id = absoluteUrl(apiSchemaPath(), site);
  return serialized({ $schema, $id, title: 'osserr API, version 1', ...schema });
}

function serialized(document: object): string {
  return `${JSON.stringify(document)}\n`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
