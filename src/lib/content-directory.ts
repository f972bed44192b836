/** `content/` of the project, or what `CONTENT_DIR` names, as the bench does. */
export const CONTENT_DIRECTORY = process.env['CONTENT_DIR'] ?? 'content';
