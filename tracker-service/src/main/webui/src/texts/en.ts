import type { Tier, JobStatus, VocabularyAdvice } from '../api/types';
import type { Period } from '../conversations/filters';
import type { PhraseProblem } from '../trackers/phraseRules';
import type { PhraseWarning, VocabularyWarning } from '../trackers/phraseLint';

const periods: Record<Period, string> = { week: 'Last 7 days', month: 'Last 30 days', year: 'Last 365 days', ever: 'Any time' };
const tiers: Record<Tier, string> = { exact: 'word for word', stem: 'same words, other form', keyword: 'same keyword', semantic: 'same meaning' };
const jobStatus: Record<JobStatus, string> = {
  scheduled: 'Waiting for its turn.',
  in_progress: 'Being looked through.',
  completed: 'Done: everything found can be read.',
  failed: 'It could not be processed.',
};
const languageNames: Record<string, string> = { 'en-US': 'English', 'es-ES': 'Spanish' };

function problem(given: PhraseProblem): string {
  switch (given.rule) {
    case 'punctuation':
      return `Not allowed in a phrase: ${given.characters} (only . ' and - are).`;
    case 'noWord':
      return 'A phrase needs a letter, a digit or a symbol.';
    case 'character':
      return 'Contains an invalid character.';
    case 'duplicate':
      return `The same as line ${given.of + 1}.`;
  }
}

function warning(given: PhraseWarning): string {
  switch (given.kind) {
    case 'stopWords':
      return 'Only everyday words: this will be found in nearly every conversation.';
    case 'nearDuplicate':
      return `Says nearly the same as line ${given.of + 1}; one of them is enough.`;
    case 'excluded':
      return 'Also stands among the excluded phrases, so it will never be found.';
    case 'long':
      return `${given.words} words: shorter phrases are found more reliably.`;
  }
}

function advice(given: VocabularyWarning): string {
  return given.kind === 'few'
    ? `${given.count} of at least 5 recommended phrases. More ways of saying it let the tracker find more.`
    : `${given.count} phrases; 50 at most are recommended. Think of two trackers.`;
}

/** English. The other languages have the same shape. */
export const en = {
  common: {
    loading: 'Loading…',
    close: 'Close',
    cancel: 'Cancel',
    keep: 'Keep it',
    delete: 'Delete',
    undo: 'Undo',
    previous: 'Newer',
    next: 'Older',
    path: 'Path',
    skip: 'Skip to content',
    copied: (value: string) => `Copied ${value}`,
    copyByHand: (value: string) => `The browser did not allow copying. Copy it from here: ${value}`,
  },
  preferences: { language: 'Language', theme: 'Colors', system: 'Device colors', light: 'Light', dark: 'Dark' },
  nav: { label: 'Main', trackers: 'Trackers', tryIt: 'Try it', conversations: 'Conversations', upload: 'Upload', signOut: 'Sign out' },
  signIn: {
    title: 'Sign in',
    lead: 'Find what people mean, not only what they say.',
    expired: 'Your session has ended. Sign in again; unsaved work is still here.',
    appId: 'Application ID',
    appSecret: 'Application secret',
    submit: 'Sign in',
    busy: 'Signing in…',
    refused: 'The application ID and secret do not belong together. Check both and try again.',
    where: 'Both stand in the suite’s data folder, in',
  },
  errors: {
    retry: 'Try again',
    unexpected: 'Something unexpected happened on this page. Reload it and try again.',
    status: (status: number) => `The server refused (status ${status}).`,
    unreachable: 'The server does not answer. Check that it is running and that you are connected, then try again.',
    signInAgain: 'Sign in again.',
    nameTaken: 'Choose another name.',
    changedMeanwhile: 'Somebody else has changed it meanwhile. “Try again” loads their version; yours stays here until then.',
    tooLarge: 'Make it smaller: the server takes no more than this at once.',
    busy: 'Wait a moment, then try again.',
    unavailable: 'That part of the suite cannot answer right now, or is not set up.',
    server: 'The server had a problem. Try again; if it stays, look at the server’s log.',
  },
  score: { label: (score: string, threshold: string) => `Score ${score}, threshold ${threshold}` },
  trackers: {
    title: 'Trackers',
    count: (count: number, most: number) => `${count} of ${most}`,
    create: 'New tracker',
    createFirst: 'Create a tracker',
    search: 'Search names and phrases',
    nothingFound: (words: string) => `No tracker contains “${words}”.`,
    columns: { name: 'Name', phrases: 'Phrases', threshold: 'Threshold' },
    defaultThreshold: 'default',
    actions: 'Actions',
    copyId: 'Copy ID',
    try: 'Try it',
    detections: 'Where found',
    deleteNamed: (name: string) => `Delete ${name}`,
    deleteTitle: (name: string) => `Delete “${name}”?`,
    deleteWhat: 'Programs that use its ID will be refused. What it has found so far stays in the conversations.',
    deleted: (name: string) => `“${name}” is being deleted.`,
    notDeleted: (name: string, why: string) => `“${name}” was not deleted. ${why}`,
    emptyTitle: 'No trackers yet',
    emptyWhat: 'A tracker is a handful of phrases that mean the same thing. Phrasewatch finds them in conversations, also when people put it in other words.',
    emptySteps: ['Name what you want to notice, such as “Discount offered”.', 'Write five or more ways people say it.', 'Try sentences beside it and watch the score.'],
  },
  exchange: {
    import: 'Import',
    exportJson: 'Export JSON',
    exportYaml: 'Export YAML',
    importTitle: 'Import trackers',
    importWhat: 'JSON or YAML, as exported here or written by hand. A tracker with a known name is changed, the others are added; none is deleted.',
    file: 'File',
    paste: 'Or paste the text',
    apply: 'Import',
    added: 'new',
    changed: 'changed',
    plan: (added: number, changed: number, same: number) => `${added} new, ${changed} changed, ${same} the same as now.`,
    done: (added: number, changed: number) => `Imported: ${added} new, ${changed} changed.`,
    problem: (rule: string, where: string, detail: string): string => {
      switch (rule) {
        case 'syntax':
          return `This is neither JSON nor YAML. ${detail}`;
        case 'name':
          return `${where} is missing: every tracker needs a name.`;
        case 'vocabulary':
          return `${where} is empty: every tracker needs at least one phrase.`;
        case 'type':
          return `${where} has the wrong type.`;
        case 'twice':
          return `${where}: “${detail}” is there twice.`;
        default:
          return `${where || 'The text'} should be a tracker with a name and a vocabulary, or a list of them.`;
      }
    },
  },
  editor: {
    newTitle: 'New tracker',
    name: 'Name',
    nameHint: 'Unique in your account; upper and lower case differ.',
    description: 'Description (optional)',
    more: 'Threshold, languages, categories',
    threshold: 'Threshold',
    thresholdHint: 'From which score on it counts as found. Lower finds more and errs more.',
    thresholdDefault: 'Use the default',
    languages: 'Languages',
    languagesHint: 'None chosen means the language of the conversation.',
    languageNames,
    categories: 'Categories (optional)',
    categoriesHint: 'sales, compliance',
    save: 'Save',
    saving: 'Saving…',
    saved: (name: string) => `Saved “${name}”.`,
    discard: 'Discard changes',
    unsaved: 'Not saved yet.',
    incomplete: 'Needs a name, a phrase and no line in red.',
    nothingToSave: 'Everything is saved.',
  },
  phrases: {
    vocabulary: 'Phrases',
    vocabularyHint: 'One a line; paste as many lines as you like. Whole utterances work as well as key words.',
    exclude: 'Excluded phrases',
    excludeHint: 'Words inside one of these do not count, such as “no special offer”.',
    placeholder: 'Add a phrase, or paste a list',
    remove: (number: number) => `Remove line ${number}`,
    fix: 'Take out',
    problem,
    warning,
    advice,
    savedAdvice: (given: VocabularyAdvice): string => given.message,
  },
  chooser: { title: 'Trackers to look for', all: (count: number) => `All ${count}`, some: 'Only these' },
  tryIt: {
    title: 'Try it',
    what: 'Write sentences and see which trackers find them, how surely, and why the others do not. Nothing is stored.',
    sentences: 'Sentences',
    lead: 'One sentence a line',
    placeholder: 'We could take ten percent off for you.\nI have no money left this month.',
    hint: 'The verdict appears while you type.',
    draftTitle: 'Try this tracker',
    draftLead: 'Sentences that it should find, and some that it should not',
    nothingToLookFor: 'Choose a tracker, or write a phrase first.',
    busy: 'Looking…',
    tooMany: (most: number) => `Only the first ${most} sentences are looked at.`,
    summary: (found: number, of: number) => `Found in ${found} of ${of}.`,
    showMore: (count: number) => `Show ${count} more`,
    addPhrase: 'Add as a phrase',
    noTrackers: 'No tracker comes near this sentence.',
    emptyTitle: 'No trackers to try',
    emptyWhat: 'Create a tracker first; then see here what it finds.',
  },
  verdict: {
    found: 'Found',
    notFound: 'Not found',
    tiers,
    excluded: 'An excluded phrase stands in the sentence.',
    denied: 'The sentence denies what the phrase says.',
    nothingNear: 'No phrase comes near. Single words are only found as words.',
    tooLow: (phrase: string, score: string, threshold: string) => `Nearest is “${phrase}”, but ${score} stays below the threshold of ${threshold}.`,
    close: 'That is close: another phrase like this sentence would do it.',
  },
  conversations: {
    title: 'Conversations',
    emptyTitle: 'No conversations in this period',
    emptyWhat: 'Upload a transcript or a recording, or send one over the API. What the trackers find in it can be read here.',
    nothingFound: 'No conversation fits. Loosen a filter or take a longer period.',
    range: (from: number, to: number) => `${from}–${to}`,
    unknownSpeaker: 'Unknown speaker',
    transcript: 'Transcript',
    noMessages: 'Nothing to read yet. If it was sent just now, it may still be on its way.',
    detected: 'Found here',
    nothingDetected: 'No tracker was found in this conversation.',
    allTrackers: 'All trackers',
    legend: 'Solid marks are word for word, dotted ones mean the same. Press one to see why.',
    wordForWord: 'said word for word:',
    alike: 'means the same as:',
    today: 'What the engine says today, with the tracker as it is now:',
    notStored: 'This tracker is not among the stored ones, so its score cannot be worked out again.',
    deleteTitle: 'Delete this conversation?',
    deleteWhat: 'Its messages and everything found in them are deleted for good.',
    deleted: 'The conversation is deleted.',
  },
  filters: {
    name: 'Name contains',
    metadataKey: 'Metadata key',
    metadataValue: 'Metadata value',
    period: 'Started',
    periods,
    rsqlSummary: 'As RSQL:',
    none: 'no filter',
    rsqlHint: 'The same text goes into the API’s “filter” parameter. Comparisons are joined by “and”; two different fields at most.',
    useFields: 'Back to the fields',
  },
  detections: {
    title: (name: string) => `Where “${name}” was found`,
    progress: (done: number, of: number, hits: number, most: number) =>
      `${done} of ${of} conversations looked through${of >= most ? ` (the newest ${most})` : ''}, found in ${hits}.`,
    emptyTitle: 'Not found in this period',
    emptyWhat: 'Only conversations processed with this tracker count. Take a longer period, or upload a conversation and choose the tracker.',
  },
  upload: {
    title: 'Upload a conversation',
    what: 'A transcript as text, or a recording to be transcribed first.',
    name: 'Name (optional)',
    file: 'File',
    fileHint: 'Text (.txt or the API’s JSON), audio or video.',
    media: (name: string) => `${name} will be transcribed by the recognizer, if one is set up.`,
    text: 'Text',
    placeholder: 'Ana: Good morning, how can I help?\nBen: I was told there is a discount this week.',
    count: (count: number) => (count === 1 ? '1 message' : `${count} messages`),
    noTrackers: 'Without trackers nothing will be found in it. Create one first, or go on without.',
    submit: 'Upload',
    sending: 'Sending…',
  },
  job: { title: 'Progress', status: jobStatus, open: 'Read it', ids: 'Conversation and job:' },
};

export type Texts = typeof en;
