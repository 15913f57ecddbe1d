import { sized } from '#testing/sized.ts';
import { testLives } from '#testing/warm-lives.ts';

// In a process of its own, beside those of warm-builds.test.ts.
testLives({ numRuns: sized(1, 175), builds: 3, newThreads: false });
