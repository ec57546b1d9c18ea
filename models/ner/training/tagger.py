"""The tagger: hashed embeddings and letters of each piece, yes-or-no facts, one bidirectional LSTM, a linear-chain CRF over seven tags."""
import torch
from torch import nn

TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
FLAGS, LETTER_KINDS = 64, 200


class Tagger(nn.Module):
    def __init__(self, hashes, buckets, width, letters, hidden, known, dropout=0.5):
        super().__init__()
        self.hashes, self.buckets, self.letters = hashes, buckets, letters
        self.register_buffer("known", torch.full((1 << known >> 3,), 255, dtype=torch.uint8))
        self.table = nn.Embedding(buckets, width)
        nn.init.normal_(self.table.weight, std=0.1)
        if letters:
            self.letter = nn.Embedding(LETTER_KINDS, 16)
            self.near = nn.Conv1d(16, letters, 3, padding=1)
        self.inner = nn.LSTM(width + letters + FLAGS, hidden, bidirectional=True, batch_first=True)
        self.out = nn.Linear(2 * hidden, len(TAGS))
        self.moves = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.first = nn.Parameter(torch.zeros(len(TAGS)))
        self.drop = nn.Dropout(dropout)

    def emissions(self, flags, hashes, letters, lengths):
        """flags (B,T,64) float, hashes (B,T,H) long, letters (B,T,16) long, lengths (B) -> (B,T,7)."""
        parts = [self.table(hashes).sum(2)]
        if self.letters:
            b, t, n = letters.shape
            near = self.near(self.letter(letters.view(b * t, n)).transpose(1, 2))
            parts.append(torch.relu(near).max(2).values.view(b, t, -1))
        parts.append(flags)
        x = self.drop(torch.cat(parts, 2))
        packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
        inner, _ = nn.utils.rnn.pad_packed_sequence(self.inner(packed)[0], batch_first=True, total_length=flags.shape[1])
        return self.out(self.drop(inner))

    def loss(self, emissions, tags, inside):
        """Mean negative log-likelihood of a sentence; tags (B,T), inside (B,T) 1.0 where there is a piece."""
        first = self.first[tags[:, 0]] + emissions[:, 0].gather(1, tags[:, :1]).squeeze(1)
        steps = emissions[:, 1:].gather(2, tags[:, 1:, None]).squeeze(2) + self.moves[tags[:, :-1], tags[:, 1:]]
        gold = first + (steps * inside[:, 1:]).sum(1)
        alpha = self.first + emissions[:, 0]
        for t in range(1, emissions.shape[1]):
            new = torch.logsumexp(alpha[:, :, None] + self.moves, 1) + emissions[:, t]
            alpha = torch.where(inside[:, t, None] > 0, new, alpha)
        return (torch.logsumexp(alpha, 1) - gold).mean()

    @torch.no_grad()
    def marginals(self, emissions, lengths):
        """Probability of each tag at each piece: (B,T,7)."""
        b, t, _ = emissions.shape
        inside = torch.arange(t)[None] < lengths[:, None]
        forward, backward = [self.first + emissions[:, 0]], [torch.zeros(b, len(TAGS))]
        for i in range(1, t):
            forward.append(torch.logsumexp(forward[-1][:, :, None] + self.moves, 1) + emissions[:, i])
        for i in range(t - 1, 0, -1):
            new = torch.logsumexp(self.moves[None] + (emissions[:, i] + backward[0])[:, None, :], 2)
            backward.insert(0, torch.where(inside[:, i, None], new, torch.zeros_like(new)))
        return torch.softmax(torch.stack(forward, 1) + torch.stack(backward, 1), 2)
