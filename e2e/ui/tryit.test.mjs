import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, signedIn } from './support/browser.mjs';
import { accounts, api, removeTrackers } from './support/suite.mjs';

let browser;
before(async () => {
  browser = await launch();
  await removeTrackers(accounts.main);
  await api(accounts.main, 'POST', '/v1/manage/trackers', [
    { name: 'Discount', vocabulary: ['we have a special offer', 'I can give you a discount', 'the price is reduced'] },
    { name: 'Callback', vocabulary: ['call me back', 'return my call'], excludeVocabulary: ['do not call me back'] },
  ]);
});
after(() => browser.close());

test('sentences get a verdict with score, phrase and the words that were found', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/try' });

  // When
  await page.getByLabel('One sentence a line').fill('Listen, we have a special offer today.\nThe weather is fine.');

  // Then
  const found = page.locator('.finding').first();
  await found.getByText('word for word').first().waitFor();
  assert.equal(await found.locator('mark').first().textContent(), 'we have a special offer');
  assert.match(await found.getByRole('img', { name: /^Score/ }).first().getAttribute('aria-label'), /Score (1\.00|0\.\d\d), threshold 0\.\d\d/);
  await page.getByText('Found in 1 of 2.').waitFor();
  assert.equal(await page.locator('.finding').nth(1).locator('mark').count(), 0);
});

test('what is not found says why', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/try' });
  await page.getByLabel('Only these').check();
  await page.getByLabel('Callback').check();

  // When
  await page.getByLabel('One sentence a line').fill('Please do not call me back.\nThe weather is fine in Lisbon.');

  // Then
  await page.getByText('An excluded phrase stands in the sentence.').first().waitFor();
  await page.getByText(/^Nearest is “.*”, but 0\.\d\d stays below the threshold of 0\.\d\d/).waitFor();
});

test('a draft is tried before it is saved, and learns from what it missed', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/trackers/new' });
  await page.getByLabel('Phrases 1', { exact: true }).fill('green bananas');
  await page.getByLabel('Sentences that it should find').fill('My uncle owns a bakery!');
  await page.getByText('Found in 0 of 1.').waitFor();

  // When
  await page.getByRole('button', { name: 'Add as a phrase' }).click();

  // Then
  await page.getByText('Found in 1 of 1.').waitFor();
  assert.equal(await page.getByLabel('Phrases 2', { exact: true }).inputValue(), 'My uncle owns a bakery');
  assert.equal((await api(accounts.main, 'GET', '/v1/manage/trackers')).trackers.length, 2);
});
