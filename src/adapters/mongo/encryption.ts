import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Keeps secrets unreadable at rest: AES-256-GCM, bound to the document that they belong to. */
export interface Vault {
  /** @throws a sentence for the operator when there is no key */
  seal(secret: string, owner: string): string;
  /** @throws a sentence for the operator when there is no key, or another one than it was sealed with */
  open(sealed: string, owner: string): string;
}

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const SEALED = /^v1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]{22})\.([\w-]*)$/;

/** @param text 32 bytes in hex or base64; undefined: nothing can be sealed or opened */
export function createVault(text: string | undefined): Vault {
  if (text === undefined) return { seal: refuse, open: refuse };
  const key = readKey(text);
  const keyName = createHash('sha256').update(key).digest('hex').slice(0, 8);
  return {
    seal(secret, owner) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      const parts = [iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'));
      return ['v1', keyName, ...parts].join('.');
    },
    open(sealed, owner) {
      const [, sealedWith, iv = '', tag = '', body = ''] = SEALED.exec(sealed) ?? [];
      if (sealedWith === undefined)
        throw new Error(`the secret of ${owner} is damaged; install Kith there again`);
      if (sealedWith !== keyName) {
        throw new Error(
          `the secret of ${owner} was stored with another KITH_ENCRYPTION_KEY; set that one, or install Kith there again`,
        );
      }
      const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
        .setAAD(Buffer.from(owner))
        .setAuthTag(Buffer.from(tag, 'base64url'));
      try {
        return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString(
          'utf8',
        );
      } catch {
        throw new Error(`the secret of ${owner} is damaged; install Kith there again`);
      }
    },
  };
}

function refuse(): never {
  throw new Error(
    'KITH_ENCRYPTION_KEY is not set: Kith stores no tokens without it. Make one with: openssl rand -hex 32',
  );
}

function readKey(text: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new Error(
    'KITH_ENCRYPTION_KEY must be 32 bytes in hex or base64. Make one with: openssl rand -hex 32',
  );
}
