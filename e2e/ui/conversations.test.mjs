import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signedIn } from './support/browser.mjs';
import { accounts, api, processed, removeConversations, removeTrackers } from './support/suite.mjs';

let browser;
let id;
let tracker;
before(async () => {
  browser = await launch();
  await removeTrackers(accounts.main);
  await removeConversations(accounts.main);
  const answer = await api(accounts.main, 'POST', '/v1/manage/tracker', {
    name: 'Cabins', vocabulary: ['I am looking for a cabin', 'we rent cabins', 'a hut by the lake'],
  });
  tracker = answer.tracker.id;
  id = await processed(accounts.main, 'The lake call', [
    ['Dana', 'Good morning, this is the lake office.'],
    ['Robin', 'Hello, I am looking for a cabin in June.'],
    ['Robin', 'And the dining hall is open?'],
  ]);
  await api(accounts.main, 'PUT', `/v1/conversations/${id}`, { metadata: { agentId: 'dana7' } });
});
after(() => browser.close());

test('a transcript shows who said what, marks what was found and explains it', async () => {
  // Given
  const page = await signedIn(browser, { path: `#/conversations/${id}` });
  await page.getByRole('heading', { name: 'The lake call' }).waitFor();
  const hit = page.getByRole('button', { name: /I am looking for a cabin/ });

  // When
  await hit.hover();
  await page.getByRole('tooltip').filter({ hasText: 'said word for word' }).first().waitFor();
  await hit.click();

  // Then
  await page.locator('.match-details').getByRole('img', { name: /^Score/ }).first().waitFor();
  assert.equal(await page.locator('.utterance').filter({ hasText: 'Good morning' }).getByText('Dana').count(), 1);
  assert.equal(await page.locator('.utterance.marked').count(), 1);
});

test('conversations are found by name and by metadata, and the RSQL for it is shown', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/conversations' });

  // When
  await page.getByLabel('Name contains').fill('lake');
  await page.getByLabel('Metadata key').fill('agentId');
  await page.getByLabel('Metadata value').fill('dana7');

  // Then
  await page.getByText("conversation.name=='*lake*' and conversation.metadata.agentId=='dana7'").waitFor();
  await page.getByRole('link', { name: 'The lake call' }).waitFor();
  await page.getByLabel('Metadata value').fill('nobody');
  await page.getByText('No conversation fits').waitFor();
});

test('RSQL written by hand is sent as it is, and its errors are shown', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/conversations' });
  await page.getByText('As RSQL:').click();

  // When
  await page.getByLabel('RSQL', { exact: true }).fill('conversation.name==');

  // Then
  await page.getByRole('alert').waitFor();
  await page.getByLabel('RSQL', { exact: true }).fill("conversation.name=='The lake call'");
  await page.getByRole('link', { name: 'The lake call' }).waitFor();
});

test('a tracker leads to where it was found', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/trackers' });

  // When
  await page.getByRole('link', { name: 'Where found' }).click();
  await page.locator('.quotes').getByText('Hello, I am looking for a cabin in June.').waitFor();
  await page.getByRole('link', { name: 'The lake call' }).click();

  // Then
  await page.getByRole('button', { name: /^Cabins/ }).and(page.locator('[aria-pressed=true]')).waitFor();
});

test('a text file is uploaded, followed and read', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/upload' });

  // When
  await page.getByLabel('File').setInputFiles({
    name: 'second call.txt', mimeType: 'text/plain', buffer: Buffer.from('Ana: Hello.\nBen: We rent cabins\nall summer.\n'),
  });
  await page.getByText('3 messages').waitFor();
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByRole('link', { name: 'Read it' }).click();

  // Then
  await page.getByRole('heading', { name: 'second call' }).waitFor();
  await page.locator('.utterance.marked').filter({ hasText: 'We rent cabins' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Cabins/ }).count(), 1);
});

test('a recording without a recognizer is refused in words', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/upload' });

  // When
  await page.getByLabel('File').setInputFiles({ name: 'call.wav', mimeType: 'audio/wav', buffer: Buffer.from('RIFF____WAVE') });
  await page.getByRole('button', { name: 'Upload' }).click();

  // Then
  const said = await page.getByRole('alert').textContent();
  assert.match(said, /recogni[sz]er/);
  assert.doesNotMatch(said, /Exception|undefined|null/);
});

test('a conversation can be deleted', async () => {
  // Given
  const doomed = await processed(accounts.main, 'To be deleted', [['Ana', 'We rent cabins']]);
  const page = await signedIn(browser, { path: `#/conversations/${doomed}` });
  await page.getByRole('button', { name: 'Delete' }).click();

  // When
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('The conversation is deleted.').waitFor();

  // Then
  await assert.rejects(api(accounts.main, 'GET', `/v1/conversations/${doomed}`), / 404 /);
});
