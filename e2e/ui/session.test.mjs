import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, open, signedIn, signIn } from './support/browser.mjs';
import { accounts } from './support/suite.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

test('a wrong secret is refused with advice', async () => {
  // Given
  const page = await open(browser);

  // When
  await page.getByLabel('Application ID').fill(accounts.main.appId);
  await page.getByLabel('Application secret').fill('0'.repeat(128));
  await page.getByRole('button', { name: 'Sign in' }).click();

  // Then
  await page.getByRole('alert').filter({ hasText: 'Check both and try again' }).waitFor();
  assert.deepEqual(page.trouble, []);
});

test('signing out forgets the token and leads back to the sign-in', async () => {
  // Given
  const page = await signedIn(browser);

  // When
  await page.getByRole('button', { name: 'Sign out' }).click();

  // Then
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  assert.equal(await page.locator('header.top').count(), 0);
});

test('the token is kept nowhere but in memory', async () => {
  // Given
  const page = await signedIn(browser);

  // When
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  await page.reload();

  // Then
  assert.doesNotMatch(stored, /eyJ/);
  assert.ok(!stored.includes(accounts.main.appSecret));
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('an expired session asks to sign in again and keeps unsaved work', async () => {
  // Given
  const page = await signedIn(browser, { path: '#/trackers/new' });
  await page.getByLabel('Name', { exact: true }).fill('Half written');
  await page.getByLabel('Phrases 1', { exact: true }).fill('not saved yet');
  await page.route('**/v1/manage/tracker', (route) => route.fulfill({ status: 401, json: { message: 'Token validation failed for provided token.' } }));

  // When
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your session has ended').waitFor();
  await page.unroute('**/v1/manage/tracker');
  await signIn(page, accounts.main);

  // Then
  assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'Half written');
  assert.equal(await page.getByLabel('Phrases 1', { exact: true }).inputValue(), 'not saved yet');
});
