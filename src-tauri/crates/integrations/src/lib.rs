//! What other systems take: calendar files, letters and spreadsheets. One module per kind.
