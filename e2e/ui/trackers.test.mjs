import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, signedIn } from './support/browser.mjs';
import { accounts, api, removeTrackers } from './support/suite.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const stored = async () => (await api(accounts.other, 'GET', '/v1/manage/trackers')).trackers;
const create = (...trackers) => api(accounts.other, 'POST', '/v1/manage/trackers', trackers);
const openList = () => signedIn(browser, { account: accounts.other });

async function paste(page, label, text) {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.press('Control+V');
}

test('without trackers the page teaches what one is', async () => {
  // Given
  await removeTrackers(accounts.other);

  // When
  const page = await openList();

  // Then
  await page.getByRole('heading', { name: 'No trackers yet' }).waitFor();
  assert.equal(await page.getByText('Write five or more ways people say it.').count(), 1);
});

test('a pasted list becomes phrases and is saved', async () => {
  // Given
  await removeTrackers(accounts.other);
  const page = await openList();
  await page.getByRole('link', { name: 'New tracker' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Discount');

  // When
  await paste(page, 'Phrases 1', '- I can offer you a discount\n- we have a sale right now\n\n3. ten percent off\n');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved “Discount”').waitFor();

  // Then
  const [tracker] = await stored();
  assert.deepEqual(tracker.vocabulary, ['I can offer you a discount', 'we have a sale right now', 'ten percent off']);
});

test('broken rules are shown at their line, can be mended there, and are the same as the server’s', async () => {
  // Given
  await removeTrackers(accounts.other);
  const page = await signedIn(browser, { account: accounts.other, path: '#/trackers/new' });
  await page.getByLabel('Name', { exact: true }).fill('Rules');
  const lines = ['what, me?', 'call me back', 'call  me back', '...', 'it’s 5-star', 'a€b + c'];

  // When
  await paste(page, 'Phrases 1', lines.join('\n'));

  // Then
  const invalid = await page.locator('.phrases').first().locator('input').evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-invalid')));
  assert.deepEqual(invalid, ['true', 'false', 'true', 'true', 'false', 'false', 'false']);
  assert.ok(await page.getByRole('button', { name: 'Save' }).isDisabled());
  for (const [index, phrase] of lines.entries()) {
    const vocabulary = phrase === 'call  me back' ? ['call me back', phrase] : [phrase];
    const refused = await create({ name: `rule ${index}`, vocabulary }).then(() => false, (error) => / 400 /.test(error.message));
    assert.equal(String(refused), invalid[index], phrase);
  }
  await page.getByRole('button', { name: 'Take out' }).click();
  assert.equal(await page.getByLabel('Phrases 1', { exact: true }).inputValue(), 'what me');
});

test('advice is given on stop words, doubles and too few phrases', async () => {
  // Given
  const page = await signedIn(browser, { account: accounts.other, path: '#/trackers/new' });

  // When
  await paste(page, 'Phrases 1', 'yes\noffering a discount\nOffer a discount');

  // Then
  await page.getByText('Only everyday words').waitFor();
  await page.getByText('Says nearly the same as line 2').waitFor();
  await page.getByText('3 of at least 5 recommended phrases').waitFor();
});

test('threshold, languages and excluded phrases are saved and can be taken away again', async () => {
  // Given
  await removeTrackers(accounts.other);
  const { trackers: [{ id }] } = await create({ name: 'Extras', vocabulary: ['special offer'] });
  const page = await signedIn(browser, { account: accounts.other, path: `#/trackers/${id}` });
  await page.getByText('Threshold, languages, categories').click();
  await page.getByLabel('Use the default').uncheck();
  await page.getByRole('slider').fill('0.85');
  await page.getByLabel('Spanish').check();
  await page.getByLabel('Excluded phrases 1').fill('no special offer');

  // When
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Everything is saved.').waitFor();
  const [extended] = await stored();
  await page.getByLabel('Use the default').check();
  await page.getByLabel('Spanish').uncheck();
  await page.getByRole('button', { name: 'Remove line 1' }).last().click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Everything is saved.').waitFor();
  const [plain] = await stored();

  // Then
  assert.equal(extended.threshold, 0.85);
  assert.deepEqual(extended.languages, ['es-ES']);
  assert.deepEqual(extended.excludeVocabulary, ['no special offer']);
  assert.deepEqual(Object.keys(plain), ['id', 'name', 'vocabulary']);
});

test('a change that somebody else made meanwhile is not overwritten', async () => {
  // Given
  await removeTrackers(accounts.other);
  const { trackers: [{ id }] } = await create({ name: 'Contested', vocabulary: ['first words'] });
  const page = await signedIn(browser, { account: accounts.other, path: `#/trackers/${id}` });
  await page.getByLabel('Phrases 2', { exact: true }).fill('my words');
  await api(accounts.other, 'PUT', `/v1/manage/tracker/${id}`, { name: 'Contested', vocabulary: ['their words'] });

  // When
  await page.getByRole('button', { name: 'Save' }).click();

  // Then
  await page.getByText('Somebody else has changed it meanwhile').waitFor();
  assert.deepEqual((await stored())[0].vocabulary, ['their words']);
});

test('Copy ID gives the form that requests take', async () => {
  // Given
  await removeTrackers(accounts.other);
  const { trackers: [{ id }] } = await create({ name: 'Copied', vocabulary: ['copy me'] });
  const page = await openList();

  // When
  await page.getByRole('button', { name: 'Copy ID' }).click();
  await page.getByRole('status').getByText('Copied').waitFor();

  // Then
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `{"trackers":[{"id":"${id}"}]}`);
});

test('a deletion can be undone, and keeps the id', async () => {
  // Given
  await removeTrackers(accounts.other);
  const { trackers: [{ id }] } = await create({ name: 'Precious', vocabulary: ['keep me'] });
  const page = await openList();

  // When
  await page.getByRole('button', { name: 'Delete Precious' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('link', { name: 'Precious' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();

  // Then
  await page.getByRole('link', { name: 'Precious' }).waitFor();
  assert.deepEqual((await stored()).map((tracker) => tracker.id), [id]);
});

test('a deletion that is not undone is carried out when the page is left', async () => {
  // Given
  await removeTrackers(accounts.other);
  await create({ name: 'Doomed', vocabulary: ['delete me'] }, { name: 'Spared', vocabulary: ['leave me'] });
  const page = await openList();
  await page.getByRole('button', { name: 'Delete Doomed' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();

  // When
  await page.getByRole('button', { name: 'Sign out' }).click();

  // Then
  await until(async () => (await stored()).map((tracker) => tracker.name).join() === 'Spared');
});

test('what was exported as YAML and as JSON can be imported elsewhere', async () => {
  // Given
  await removeTrackers(accounts.other);
  const trackers = [
    { name: 'Ümläute: "quoted"', vocabulary: ["don't", 'yes', '10', 'null'], threshold: 0.7 },
    { name: 'Plain', vocabulary: ['plain words'] },
  ];
  await create(...trackers);
  const page = await openList();

  for (const format of ['YAML', 'JSON']) {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: `Export ${format}` }).click();
    const file = await (await saved).path();
    await removeTrackers(accounts.other);
    await page.getByRole('button', { name: 'Sign out' }).click();
    const empty = await openList();

    // When
    await empty.getByRole('button', { name: 'Import' }).click();
    await empty.getByLabel('Or paste the text').fill(await readFile(file, 'utf8'));
    await empty.getByText('2 new, 0 changed, 0 the same').waitFor();
    await empty.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
    await empty.getByText('Imported: 2 new').waitFor();

    // Then
    const found = (await stored()).map(({ name, vocabulary, threshold }) => ({ name, vocabulary, ...(threshold ? { threshold } : {}) }));
    assert.deepEqual(found.sort((a, b) => b.name.localeCompare(a.name)), trackers);
    if (format === 'YAML') {
      await page.goto('about:blank');
      await page.goto(`${process.env.PHRASEWATCH_URL}/`);
      await page.locator('input[autocomplete=username]').fill(accounts.other.appId);
      await page.locator('input[type=password]').fill(accounts.other.appSecret);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Plain' }).waitFor();
    }
  }
});

test('an import that makes no sense is refused with the place', async () => {
  // Given
  const page = await openList();
  await page.getByRole('button', { name: 'Import' }).click();

  // When
  await page.getByLabel('Or paste the text').fill('trackers:\n  - name: One\n    vocabulary: [a]\n  - name: Two');

  // Then
  await page.getByRole('alert').getByText('trackers[1].vocabulary is empty').waitFor();
  assert.ok(await page.getByRole('dialog').getByRole('button', { name: 'Import' }).isDisabled());
});

test('a list of 500 trackers is searched and sorted without lag', async () => {
  // Given
  await removeTrackers(accounts.other);
  const many = Array.from({ length: 500 }, (_, index) => ({
    name: `Tracker ${String(index).padStart(3, '0')}`,
    vocabulary: Array.from({ length: 10 }, (__, phrase) => `phrase ${phrase} of number ${index}`),
  }));
  await create(...many);
  const page = await openList();
  await page.getByText('500 of 500').waitFor();

  // When
  const took = await page.evaluate(async () => {
    const field = document.querySelector('input[type=search]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const times = [];
    for (const words of ['n', 'nu', 'number 4', 'number 49', '']) {
      const start = performance.now();
      set.call(field, words);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
      times.push(performance.now() - start);
    }
    return Math.max(...times);
  });
  await page.getByLabel('Search names and phrases').fill('number 499');
  await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
  await page.getByLabel('Search names and phrases').fill('');
  await page.getByRole('button', { name: 'Name' }).click();

  // Then
  assert.equal(await page.locator('tbody tr').first().getByRole('link').first().textContent(), 'Tracker 499');
  assert.ok(took < 1000, `the slowest key took ${took} ms`);
  await removeTrackers(accounts.other);
});

async function until(condition) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await condition()) {
      return;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  assert.fail('did not happen');
}
