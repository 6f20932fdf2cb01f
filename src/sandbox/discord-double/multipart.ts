import { isRecord, type Json, parseJson, record } from './json.js';

/** The JSON of a request; with attachments it is the `payload_json` part, and `files` is added to it. */
export function readBody(contentType: string | undefined, source: string): unknown {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/.exec(contentType ?? '')?.[1];
  if (boundary === undefined) return parseJson(source);
  const parts = source.split(`--${boundary}`).slice(1, -1).map(readPart);
  const payload = parts.find((part) => part.name === 'payload_json');
  const files = parts.filter((part) => part.filename !== undefined);
  return {
    ...record(parseJson(payload?.content ?? '')),
    files: files.map(({ filename, content }) => ({ filename, content })),
  };
}

function readPart(part: string) {
  const split = part.indexOf('\r\n\r\n');
  const head = part.slice(0, split);
  return {
    name: /\bname="([^"]*)"/.exec(head)?.[1],
    filename: /\bfilename="([^"]*)"/.exec(head)?.[1],
    content: part.slice(split + 4, -2),
  };
}

/** The part of an interaction callback that is a message, with the files that came along. */
export const dataOf = (body: Json): Json =>
  isRecord(body.data) && Array.isArray(body.files) ? { ...body.data, files: body.files } : record(body.data);
