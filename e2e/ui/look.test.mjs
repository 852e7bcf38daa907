import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { DESK, launch, open, PHONE, signedIn, violations } from './support/browser.mjs';
import { accounts, api, base, processed, removeConversations, removeTrackers } from './support/suite.mjs';

const MOST_SCRIPT_BYTES = 300 * 1024;
const pictures = process.env.PHRASEWATCH_PICTURES;

let browser;
let pages;
before(async () => {
  browser = await launch();
  await removeTrackers(accounts.main);
  await removeConversations(accounts.main);
  const { trackers } = await api(accounts.main, 'POST', '/v1/manage/trackers', [
    { name: 'Discount offered', description: 'The agent lowers the price', categories: ['sales'], threshold: 0.65,
      vocabulary: ['we have a special offer', 'I can give you a discount', 'the price is reduced this month', 'ten percent off', 'we have a sale right now'] },
    { name: 'Out of money', vocabulary: ["I don't have any money", 'it is too expensive for us', 'we ran out of budget', 'I cannot afford it', 'there is no money left'] },
    { name: 'Voice message', vocabulary: ['please leave a message', 'record your message after the tone', 'sorry we missed your call', 'leave your name and number'] },
    { name: 'Llamada de vuelta', languages: ['es-ES'], vocabulary: ['le devuelvo la llamada', 'llámeme más tarde', 'le llamaremos pronto'] },
  ]);
  const conversation = await processed(accounts.main, 'A call to the lake cabins', [
    ['Dana', 'Thanks for calling the lake cabins, this is Dana.'],
    ['Robin', 'Hello, I rang on Sunday and a machine told me to leave my name and number.'],
    ['Dana', 'Oh yes, sorry we missed your call that day.'],
    ['Robin', 'No harm done. I am looking for a cabin in the second week of June.'],
    ['Dana', 'We have a special offer on all cabins by the water, and as a new customer I can give you a discount.'],
    ['Robin', 'That is kind, but we ran out of budget this spring.'],
    ['Dana', 'I understand. How many of you would come?'],
  ]);
  pages = {
    trackers: '#/trackers',
    editor: `#/trackers/${trackers[0].id}`,
    'try-it': '#/try',
    conversations: '#/conversations',
    transcript: `#/conversations/${conversation}`,
    detections: `#/trackers/${trackers[0].id}/detections`,
    upload: '#/upload',
  };
});
after(() => browser.close());

/** Waits until the page has its content, and makes it busy enough to be worth looking at. */
async function settle(page, name) {
  await page.locator('h1').waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
  if (name === 'try-it' || name === 'editor') {
    await page.locator('.try textarea').fill('This week we could take ten percent off the price.\nHonestly, we have no money left.\nLovely weather today.');
    await page.locator('.finding').nth(2).waitFor();
  }
  if (name === 'transcript') {
    await page.locator('.hit').first().click();
    await page.locator('.match-details .verdict').first().waitFor();
  }
  if (name === 'detections') {
    await page.locator('.quotes').first().waitFor();
  }
}

async function picture(page, name) {
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: `${pictures}/${name}.png` });
  }
}

for (const [look, options] of Object.entries({
  light: { colorScheme: 'light', viewport: DESK },
  dark: { colorScheme: 'dark', viewport: DESK },
  phone: { colorScheme: 'light', viewport: PHONE },
})) {
  test(`every page is accessible and fits: ${look}`, async () => {
    // Given
    const page = await signedIn(browser, options);

    for (const [name, path] of Object.entries(pages)) {
      // When
      await page.goto(`${base}/${path}`);
      await settle(page, name);

      // Then
      await picture(page, `${name}-${look}`);
      assert.deepEqual(await violations(page), [], name);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} scrolls sideways`);
    }
    assert.deepEqual(page.trouble, []);
  });
}

test('the sign-in is accessible and fits', async () => {
  for (const [look, options] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, phone: { viewport: PHONE } })) {
    // When
    const page = await open(browser, options);

    // Then
    await picture(page, `sign-in-${look}`);
    assert.deepEqual(await violations(page), [], look);
  }
});

test('everything is there in Spanish', async () => {
  // Given
  const page = await signedIn(browser, { locale: 'es-ES' });
  const english = /\b(the|and|with|tracker|search|phrase|delete)\b/i;

  for (const [name, path] of Object.entries(pages)) {
    // When
    await page.goto(`${base}/${path}`);
    await page.locator('h1').waitFor();
    await page.locator('.loading').waitFor({ state: 'detached' });

    // Then
    const labels = await page.locator('header, button:not(.hit), label:not(.chooser-list label), .hint, legend, .lead').allInnerTexts();
    const left = labels.filter((label) => english.test(label) && !/Phrasewatch|Discount|money|Voice/.test(label));
    assert.deepEqual(left, [], name);
  }
  await page.goto(`${base}/${pages.trackers}`);
  await page.getByRole('heading', { name: 'Rastreadores' }).waitFor();
  await picture(page, 'trackers-spanish');
});

test('a tracker can be made with the keyboard alone', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/trackers/new' });
  await page.getByLabel('Name', { exact: true }).focus();

  // When
  await page.keyboard.type('Typed');
  await page.getByLabel('Phrases 1', { exact: true }).focus();
  await page.keyboard.type('one phrase');
  await page.keyboard.press('Enter');
  await page.keyboard.type('another phrase');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await page.keyboard.type(' more');
  await page.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Saved “Typed”').waitFor();

  // Then
  const { trackers } = await api(accounts.main, 'GET', '/v1/manage/trackers?name=Typed');
  assert.deepEqual(trackers[0].vocabulary, ['one phrase more', 'another phrase']);
});

test('the first load is under 300 KB of script', async () => {
  // Given
  const scripts = [];
  const page = await browser.newPage();
  page.on('response', (response) => {
    if (/\.js(\?|$)/.test(response.url())) {
      scripts.push(response.body());
    }
  });

  // When
  await page.goto(`${base}/`);
  await page.getByRole('heading').waitFor();

  // Then
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  assert.ok(bytes > 0 && bytes < MOST_SCRIPT_BYTES, `${bytes} bytes`);
});
