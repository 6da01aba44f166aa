/**
 * Queries to start from.
 *
 * @type {{ title: string, explanation: string, query: string, variables?: Record<string, unknown> }[]}
 */
export const examples = [
  {
    title: 'An agency on a day',
    explanation: 'What stood above a department in April 2020, and who answers for it today.',
    query: `query AgencyOnADay($id: ID!, $asOf: Date) {
  agency(id: $id, asOf: $asOf) {
    nameVi
    nameEn
    isActive
    validTo
    ancestors {
      nameVi
      level
    }
    successorsAsOf {
      id
      nameVi
    }
  }
}
`,
    variables: { id: 'qni-stttt', asOf: '2020-04-15' },
  },
  {
    title: 'Across the four domains',
    explanation: 'What a department received in April 2020, what it had to do and report. Tasks require a clerk.',
    query: `query AcrossDomains($id: ID!, $asOf: Date) {
  agency(id: $id, asOf: $asOf) {
    nameVi
    documents(role: RECEIVED) {
      nodes {
        number
        subject
        issuer {
          nameVi
        }
        signer {
          prefix
          fullName
        }
      }
    }
    tasks {
      nodes {
        clause
        content
        dueDate
      }
    }
    procedures {
      nodes {
        nameVi
      }
    }
    reportObligations(year: 2020) {
      nodes {
        period {
          id
          dataFrom
          dataTo
        }
        submissions {
          receiver {
            nameVi
          }
          deadline
        }
      }
    }
  }
}
`,
    variables: { id: 'qni-stttt', asOf: '2020-04-15' },
  },
  {
    title: 'What became of a commune',
    explanation: 'Trà Bùi was split on 1 July 2025, so two People’s Committees answer for it today.',
    query: `query WhatBecameOf($id: ID!) {
  agency(id: $id) {
    nameVi
    isActive
    validTo
    successorsAsOf {
      id
      nameVi
      adminUnit {
        nameVi
        statCode
      }
    }
    changes {
      date
      kind
      legalBasis
      to {
        nameVi
      }
    }
  }
}
`,
    variables: { id: 'c-21142' },
  },
  {
    title: 'One code, two communes',
    explanation: 'Statistical codes are used again: the day decides whose it is.',
    query: `query WhoseCode($code: AgencyCode!) {
  before: agencyByCode(scheme: STAT, code: $code, asOf: "2025-06-30") {
    id
    nameVi
  }
  after: agencyByCode(scheme: STAT, code: $code, asOf: "2025-07-01") {
    id
    nameVi
  }
}
`,
    variables: { code: '23425' },
  },
  {
    title: 'Whom a letter addresses',
    explanation: 'An addressee line, expanded to the agencies of its day and of today.',
    query: `query Addressees($label: Text!, $issuer: ID!, $asOf: Date) {
  addresseeExpansion(label: $label, issuer: $issuer, asOf: $asOf) {
    groups
    agencies {
      nameVi
      successorsAsOf {
        nameVi
      }
    }
  }
}
`,
    variables: {
      label: 'Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh; UBND các huyện, thị xã, thành phố',
      issuer: 'qni',
      asOf: '2020-04-15',
    },
  },
  {
    title: 'Letters about a subject',
    explanation: 'Words match without diacritics and with a mistake in them. Nobody finds what is not public.',
    query: `query Letters($filter: DocumentFilter) {
  documents(filter: $filter, first: 10) {
    nodes {
      number
      promulgationDate
      subject
      issuer {
        nameVi
      }
      validlySigned
    }
  }
}
`,
    variables: { filter: { search: 'van ban dien tu', from: '2018-01-01', to: '2020-12-31' } },
  },
  {
    title: 'Was it all electronic in June 2020?',
    explanation: 'What the letter asked of all four levels, in numbers. Wants an analyst or an administrator.',
    query: `query Conformity($period: EdocPeriod!) {
  edocConformity(groupBy: [LEVEL], period: $period) {
    level
    indicators {
      code
      numerator
      denominator
      unknown
      share
      target
    }
  }
}
`,
    variables: { period: { from: '2020-06-01', to: '2020-06-30' } },
  },
  {
    title: 'How a province serves its citizens',
    explanation: 'The index of Decision 766 in the first half of 2026; exact, and the same for everyone.',
    query: `query ServiceIndex($id: ID!, $from: Date!, $to: Date!) {
  agency(id: $id) {
    nameVi
    serviceIndicators(from: $from, to: $to) {
      code
      nameVi
      part
      numerator
      denominator
      value
      suppressedCells
    }
  }
}
`,
    variables: { id: 'qni2025', from: '2026-01-01', to: '2026-06-30' },
  },
  {
    title: 'Who has yet to report',
    explanation: 'What a department owes, and by when. Wants its clerk or leader.',
    query: `query ToReport($id: ID!) {
  agency(id: $id) {
    nameVi
    reportsToDo(first: 10) {
      nodes {
        deadline
        timeliness {
          notSubmitted
          daysLate
        }
        receiver {
          nameVi
        }
        obligation {
          regime {
            nameVi
          }
          period {
            id
          }
        }
      }
    }
  }
}
`,
    variables: { id: 'qni-skhcn2025-new' },
  },
  {
    title: 'Figures as a table',
    explanation: 'Two indicators of 2020 by level and quarter, with what was reported. Wants an analyst.',
    query: `query Figures($indicators: [ID!]!, $filter: StatisticsFilter!, $after: String) {
  statistics(indicators: $indicators, by: [LEVEL, PERIOD], filter: $filter, first: 1000, after: $after) {
    nodes {
      indicator {
        nameVi
        unit
      }
      period {
        id
      }
      level
      value
      agencies
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
`,
    variables: { indicators: ['ED2', 'TRAINED_OFFICERS'], filter: { periodKind: 'QUARTERLY', period: '2020' } },
  },
  {
    title: 'A department’s telephones',
    explanation: 'Depends on who asks: send it as nobody, as a citizen, as a clerk.',
    query: `query Telephones($agency: ID!) {
  agency(id: $agency) {
    nameVi
    posts {
      title
      memberships {
        officer {
          fullName
          workPhone
          personalPhone
        }
      }
    }
  }
}
`,
    variables: { agency: 'qni-skhcn2025-new' },
  },
  {
    title: 'Who am I',
    explanation: 'What the graph reads from the token; null without one.',
    query: `query WhoAmI {
  viewer {
    clientId
    scopes
    agency {
      nameVi
    }
    officer {
      fullName
      identityNumber
    }
  }
}
`,
  },
];
