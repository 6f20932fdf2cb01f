// Notes every module that is imported in the file named by KITH_LOADED: NODE_OPTIONS='--import <this file>'
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

export async function load(url, context, next) {
  appendFileSync(process.env.KITH_LOADED, `${url}\n`);
  return next(url, context);
}
