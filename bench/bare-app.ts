import { App, HTTPReceiver } from '@slack/bolt';
import { MongoClient } from 'mongodb';

/*
 * What the interactions are held against: a Bolt app that verifies the signature, writes one document as durably as
 * Kith does, and acknowledges. Nothing else.
 */
const { MONGODB_URI = '', PORT = '0', SLACK_SIGNING_SECRET = '' } = process.env;

const mongo = await new MongoClient(MONGODB_URI, {
  writeConcern: { w: 'majority', journal: true },
}).connect();
const presses = mongo.db().collection('presses');
const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, endpoints: '/slack/events' });
const app = new App({
  receiver,
  authorize: async () => ({ botToken: 'xoxb-bare', botId: 'B1', botUserId: 'U1' }),
  convoStore: false,
});
app.action(/.*/, async ({ ack, body }) => {
  await presses.insertOne({ user: body.user.id, at: new Date() });
  await ack();
});
await app.start(Number(PORT));
process.stdout.write('ready\n');
