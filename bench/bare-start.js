import { MongoBackend } from '@agendajs/mongo-backend';
import { App, HTTPReceiver } from '@slack/bolt';
import { Agenda } from 'agenda';
import { Client, GatewayIntentBits } from 'discord.js';
import mongoose from 'mongoose';
import { pino } from 'pino';
import { z } from 'zod';

/* What a start is held against: a script that imports the same packages, makes their main things, and connects. */
const connection = await mongoose.createConnection(process.env.MONGODB_URI ?? '').asPromise();
const made = [
  new App({
    receiver: new HTTPReceiver({ signingSecret: 'x' }),
    authorize: async () => ({ botToken: 'xoxb-bare', botId: 'B1', botUserId: 'U1' }),
  }),
  new Client({ intents: [GatewayIntentBits.Guilds] }),
  connection.db && new Agenda({ backend: new MongoBackend({ mongo: connection.db }) }),
  pino({ level: 'silent' }),
  z.object({}),
];
process.stdout.write(`ready ${made.length}\n`);
setInterval(() => undefined, 60_000);
