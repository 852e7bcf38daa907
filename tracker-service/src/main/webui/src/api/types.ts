/** Shapes of the REST API, as far as the page uses them. */

export interface TrackerContent {
  name: string;
  vocabulary: string[];
  description?: string | null;
  categories?: string[] | null;
  languages?: string[] | null;
  excludeVocabulary?: string[] | null;
  /** Confidence 0..1 from which the tracker counts as found; absent means the engine's default. */
  threshold?: number | null;
}

/** Advice about a vocabulary that was stored all the same. */
export interface VocabularyAdvice {
  rule: 'fewPhrases' | 'duplicate' | 'fillerPrefix' | 'twoMeanings' | 'commonWords' | 'excluded' | 'contradiction' | 'overlap';
  tracker: string;
  phrase?: string;
  /** The phrase it collides with, or the words that say nothing. */
  other?: string;
  otherTracker?: string;
  message: string;
}

export interface Tracker extends TrackerContent {
  id: string;
  /** Only behind a change made by this page. */
  advice?: VocabularyAdvice[];
  createdOn?: string;
  updatedOn?: string;
}

/** UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export type Tier = 'exact' | 'stem' | 'keyword' | 'semantic';

export interface DetectMatch {
  value: string;
  /** -1 for a match that is not word for word. */
  offset: number;
  score: number;
  tier: Tier;
  span: Span | null;
}

export interface Explanation {
  decidedBy?: Tier;
  nearestPhrase?: string;
  similarity: number;
  span?: Span;
  excluded: boolean;
  guards: string[];
}

export interface DetectedTracker {
  id?: string;
  name: string;
  score: number;
  threshold: number;
  detected: boolean;
  matches: DetectMatch[];
  explanation?: Explanation;
}

export interface DetectAnswer {
  engine: { encoder: string; version: string };
  messages: { index: number; trackers: DetectedTracker[] }[];
}

/** What to look for: stored trackers by id, drafts by content, or everything. */
export interface DetectChoice {
  trackers?: ({ id: string } | TrackerContent)[];
  enableAllTrackers?: boolean;
}

export interface Member {
  id?: string;
  name?: string;
  email?: string;
  userId?: string;
}

export interface Conversation {
  id: string;
  type: string;
  name: string;
  startTime: string;
  endTime: string;
  members: Member[];
  metadata: Record<string, string>;
}

export interface Message {
  id: string;
  text: string;
  from: Member;
  startTime: string;
  endTime: string;
  timeOffset: number;
  duration: number;
}

export interface MessageRef {
  id: string;
  text: string;
  /** -1 when the message is similar in meaning. */
  offset: number;
}

export interface ConversationTracker {
  id: string;
  name: string;
  matches: { type: string; value: string; messageRefs: MessageRef[]; insightRefs: (MessageRef & { type: string })[] }[];
}

export type JobStatus = 'scheduled' | 'in_progress' | 'completed' | 'failed';

export interface Job {
  id: string;
  status: JobStatus;
  message?: string;
}

export interface Submission {
  conversationId: string;
  jobId: string;
}
