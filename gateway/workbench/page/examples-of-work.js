/**
 * Queries to start from: what agencies did and have yet to do.
 *
 * @type {import('./examples-of-agencies.js').Example[]}
 */
export const examplesOfWork = [
  {
    title: { en: 'Letters about a subject', vi: 'Công văn về một chủ đề' },
    explanation: {
      en: 'Words match without diacritics and with a mistake in them. Nobody finds what is not public.',
      vi: 'Từ được tìm cả khi thiếu dấu hoặc viết sai. Không ai tìm thấy điều không công khai.',
    },
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
    title: { en: 'Was it all electronic in June 2020?', vi: 'Tháng 6 năm 2020 đã hoàn toàn điện tử chưa?' },
    explanation: {
      en: 'What the letter asked of all four levels, in numbers. It requires an analyst or an administrator.',
      vi: 'Điều công văn yêu cầu bốn cấp, bằng số liệu. Cần vai trò phân tích viên hoặc quản trị viên.',
    },
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
    title: { en: 'How a province serves its citizens', vi: 'Tỉnh phục vụ người dân thế nào' },
    explanation: {
      en: 'The index of Decision 766 in the first half of 2026: exact, and the same for everyone.',
      vi: 'Bộ chỉ số theo Quyết định 766 trong nửa đầu năm 2026; chính xác và như nhau với mọi người.',
    },
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
    title: { en: 'Who has yet to report', vi: 'Ai còn phải báo cáo' },
    explanation: {
      en: 'What a department owes, and by when. It requires its clerk or leader.',
      vi: 'Một sở phải báo cáo gì và hạn nào. Cần chuyên viên hoặc lãnh đạo của sở.',
    },
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
    title: { en: 'Figures as a table', vi: 'Số liệu dạng bảng' },
    explanation: {
      en: 'Two indicators of 2020 by level and quarter, with what was reported. It requires an analyst.',
      vi: 'Hai chỉ tiêu năm 2020 theo cấp và quý, kèm số đã báo cáo. Cần vai trò phân tích viên.',
    },
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
];
