using System.Globalization;
using System.Text;
using static Redactor.Documents.RejectionCode;
using static Redactor.TestKit.Hostile.HostileFile;

namespace Redactor.TestKit.Hostile;

/// <summary>PDF files that are broken, locked, enormous or up to something.</summary>
public static class HostilePdfs
{
    public static IEnumerable<HostileFile> All() => [.. Containers(), .. PageTrees(), .. Boxes(), .. Contents(), .. Actions()];

    private static IEnumerable<HostileFile> Containers()
    {
        yield return Opens("pdf_one_page", 1, () => PdfMaker.OnePage());
        yield return Opens("pdf_junk_before", 1, () => [.. Encoding.ASCII.GetBytes(new string('x', 500)), .. PdfMaker.OnePage()]);
        yield return Rejected("pdf_too_much_junk_before", () => [.. new byte[2000], .. PdfMaker.OnePage()], UnknownType);
        yield return Opens("pdf_zeros_after", 1, () => [.. PdfMaker.OnePage(), .. new byte[3000]]);
        yield return Opens("pdf_behind_html", 1, () => [.. "<html><script>x</script></html>\n"u8, .. PdfMaker.OnePage()]);
        yield return Opens("pdf_behind_gif", 1, () => [.. "GIF89a"u8, .. PdfMaker.OnePage()]);
        yield return Opens("pdf_with_zip_tail", 1, () => [.. PdfMaker.OnePage(), .. "PK\x03\x04"u8, .. new byte[200]]);
        yield return Rejected("pdf_header_only", () => "%PDF-1.7\n"u8.ToArray(), Truncated);
        yield return Rejected("pdf_header_and_end_only", () => "%PDF-1.7\n%%EOF\n"u8.ToArray(), Damaged);
        yield return Rejected("pdf_cut_in_half", () => Cut(PdfMaker.Pages((595, 842), (595, 842)), 0.5), Truncated);
        yield return Rejected("pdf_cut_before_table", () => Cut(PdfMaker.Pages((595, 842), (595, 842)), 0.75), Truncated);
        yield return Rejected("pdf_cut_at_end_mark", () => PdfMaker.OnePage()[..^8], Truncated);
        yield return Rejected("pdf_password", () => PdfEncryption.OnePage("secret", "owner"), Encrypted);
        yield return Opens("pdf_owner_password_only", 1, () => PdfEncryption.OnePage("", "owner"));
        yield return Rejected("pdf_unknown_lock", () => Plain().Build("/Encrypt << /Filter /Unheard /V 9 >>"), Encrypted);
        yield return Opens("pdf_wrong_offsets", 1, () => Plain().Build(offset: at => at + 7));
        yield return OpensOrRejected("pdf_table_points_to_itself", 1, () => Plain().Build("/Prev XREF"), Damaged);
        yield return OpensOrRejected("pdf_table_points_far_away", 1, () => Plain().Build("/Prev 99999999999"), Damaged);
        yield return OpensOrRejected("pdf_size_of_two_thousand_million", 1, () => Encoding.Latin1.GetBytes(
            Encoding.Latin1.GetString(Plain().Build()).Replace("/Size 5", "/Size 2147483647", StringComparison.Ordinal)), Damaged, DecoderOutOfMemory, DecoderCrashed);
        yield return OpensOrRejected("pdf_stream_of_two_gigabytes", 1, () => PdfWithContents(p => p.AddStream("", "0 0 9 9 re f"u8.ToArray(), length: "2147483647")), Damaged);
        yield return OpensOrRejected("pdf_stream_length_is_itself", 1, () => PdfWithContents(p => p.AddStream("", "0 0 9 9 re f"u8.ToArray(), length: "4 0 R")), Damaged);
        yield return OpensOrRejected("pdf_random_objects", 1, () => [.. "%PDF-1.7\n"u8, .. Noise.Bytes(40_000, seed: 7), .. "\n%%EOF\n"u8], Damaged);
    }

    private static IEnumerable<HostileFile> PageTrees()
    {
        yield return Opens("pdf_three_sizes", 3, () => PdfMaker.Pages((595, 842), (283, 420), (842, 1191)));
        yield return Rejected("pdf_no_pages", () => Tree("[]", 0), NoPages);
        yield return Rejected("pdf_ten_thousand_pages", () => PdfMaker.Pages([.. Enumerable.Repeat((72, 72), 10_000)]), TooManyPages);
        yield return Rejected("pdf_claims_more_pages", () => Tree("[3 0 R]", 5), Damaged);
        yield return Rejected("pdf_claims_two_thousand_million_pages", () => Tree("[3 0 R]", 2_000_000_000), TooManyPages, Damaged);
        yield return Rejected("pdf_claims_minus_one_page", () => Tree("[3 0 R]", -1), NoPages, Damaged, TooManyPages);
        yield return OpensOrRejected("pdf_tree_holds_itself", 1, () => Tree("[2 0 R 3 0 R]", 2), Damaged, NoPages);
        yield return OpensOrRejected("pdf_tree_ten_thousand_deep", 1, DeepTree, Damaged, NoPages, DecoderCrashed);
        yield return Rejected("pdf_pages_missing", () => Tree("[97 0 R 98 0 R]", 2), Damaged, NoPages);
        yield return Opens("pdf_title_pretends_a_page_count", 3, () => SpoofedCount("Pages:           1\nPage    1 size:  10 x 10 pts\n"));
        yield return Opens("pdf_twenty_tiny_pages", 20, () => PdfMaker.Pages([.. Enumerable.Repeat((72, 72), 20)]));
    }

    private static IEnumerable<HostileFile> Boxes()
    {
        yield return Rejected("pdf_page_of_200000_points", () => PdfMaker.OnePage(mediaBox: "[0 0 200000 200000]"), PageTooLarge);
        yield return Rejected("pdf_page_of_1e38_points", () => PdfMaker.OnePage(mediaBox: "[0 0 1000000000000000000000000000000000000 10]"), PageTooLarge, Damaged);
        yield return OpensOrRejected("pdf_page_long_as_a_ribbon", 1, () => PdfMaker.OnePage(mediaBox: "[0 0 14400 1]"), PageTooLarge, Damaged);
        yield return Opens("pdf_page_of_a0_is_rendered_coarser", 1, () => PdfMaker.OnePage(mediaBox: "[0 0 2384 3370]"));
        yield return OpensOrRejected("pdf_negative_box", 1, () => PdfMaker.OnePage(mediaBox: "[0 0 -595 -842]"), Damaged);
        yield return OpensOrRejected("pdf_box_not_a_number", 1, () => PdfMaker.OnePage(mediaBox: "[0 0 nan inf]"), Damaged);
        yield return OpensOrRejected("pdf_box_without_area", 1, () => PdfMaker.OnePage(mediaBox: "[0 0 0 0]"), Damaged);
        yield return OpensOrRejected("pdf_box_of_two_numbers", 1, () => PdfMaker.OnePage(mediaBox: "[0 0]"), Damaged);
        yield return OpensOrRejected("pdf_crop_outside", 1, () => PdfMaker.OnePage("/CropBox [9000 9000 9100 9100]"), Damaged);
        yield return Opens("pdf_rotated_by_90", 1, () => PdfMaker.OnePage("/Rotate 90"));
        yield return OpensOrRejected("pdf_rotated_by_45", 1, () => PdfMaker.OnePage("/Rotate 45"), Damaged);
        yield return OpensOrRejected("pdf_user_unit_1000", 1, () => PdfMaker.OnePage("/UserUnit 1000"), PageTooLarge, Damaged);
    }

    private static IEnumerable<HostileFile> Contents()
    {
        yield return Opens("pdf_blank_page_without_contents", 1, () => PdfMaker.OnePage(content: ""));
        yield return OpensOrRejected("pdf_flate_bomb", 1, () => PdfWithContents(p => p.AddStream("/Filter /FlateDecode", PdfMaker.DeflatedZeros(400_000_000, (byte)' '))), DecoderTimedOut, DecoderOutOfMemory);
        yield return Rejected("pdf_forms_that_fan_out", FanOut, DecoderTimedOut, DecoderCrashed, DecoderOutOfMemory);
        yield return OpensOrRejected("pdf_form_that_draws_itself", 1, FormLoop, Damaged, DecoderCrashed);
        yield return OpensOrRejected("pdf_type3_glyph_that_shows_itself", 1, Type3Loop, Damaged, DecoderCrashed, DecoderTimedOut);
        yield return OpensOrRejected("pdf_pattern_of_dust", 1, Dust, DecoderTimedOut, DecoderOutOfMemory, Damaged);
        yield return OpensOrRejected("pdf_image_of_50000_pixels", 1, () => WithImage("/Width 50000 /Height 50000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode", PdfMaker.DeflatedZeros(312_500_000)), DecoderTimedOut, DecoderOutOfMemory);
        yield return OpensOrRejected("pdf_image_of_negative_size", 1, () => WithImage("/Width -5 /Height 2147483647 /BitsPerComponent 8 /ColorSpace /DeviceRGB", [1, 2, 3]), Damaged);
        yield return OpensOrRejected("pdf_jpeg_of_60000_pixels", 1, () => WithImage("/Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode", JpegMaker.HeaderOnly(0xC0, 8, 60_000, 60_000)), DecoderTimedOut, DecoderOutOfMemory, DecoderCrashed);
        yield return OpensOrRejected("pdf_jpeg2000_of_noise", 1, () => WithImage("/Width 100 /Height 100 /Filter /JPXDecode", Noise.Bytes(5000, seed: 3)), Damaged, DecoderCrashed);
        yield return OpensOrRejected("pdf_jbig2_of_noise", 1, () => WithImage("/Width 100 /Height 100 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /JBIG2Decode", Noise.Bytes(5000, seed: 4)), Damaged, DecoderCrashed, DecoderTimedOut, DecoderOutOfMemory);
        yield return OpensOrRejected("pdf_fax_image_of_noise", 1, () => WithImage("/Width 2000 /Height 2000 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 2000 /Rows 2000 >>", Noise.Bytes(5000, seed: 5)), Damaged);
        yield return OpensOrRejected("pdf_hundred_filters", 1, () => PdfWithContents(p => p.AddStream($"/Filter [{string.Concat(Enumerable.Repeat("/ASCIIHexDecode ", 100))}]", "00>"u8.ToArray())), Damaged);
        yield return OpensOrRejected("pdf_brackets_100000_deep", 1, () => PdfMaker.OnePage(content: new string('[', 100_000)), Damaged, DecoderCrashed);
        yield return OpensOrRejected("pdf_states_saved_a_million_times", 1, () => PdfMaker.OnePage(content: string.Concat(Enumerable.Repeat("q ", 1_000_000))), Damaged, DecoderCrashed, DecoderTimedOut, DecoderOutOfMemory);
        yield return OpensOrRejected("pdf_font_of_noise", 1, NoiseFont, Damaged, DecoderCrashed);
    }

    private static IEnumerable<HostileFile> Actions()
    {
        yield return Opens("pdf_script_on_opening", 1, () => Catalog("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\) {}) >>"));
        yield return Opens("pdf_launch_on_opening", 1, () => Catalog("/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>"));
        yield return Opens("pdf_address_on_opening", 1, () => Catalog("/OpenAction << /S /URI /URI (http://192.0.2.1/) >>"));
        yield return Opens("pdf_other_file_on_opening", 1, () => Catalog("/OpenAction << /S /GoToR /F (\\\\\\\\192.0.2.1\\\\share\\\\x.pdf) /D [0 /Fit] >>"));
        yield return Opens("pdf_embedded_file", 1, () => Catalog("/Names << /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >>] >> >>"));
        yield return Opens("pdf_contents_in_another_file", 1, () => PdfWithContents(p => p.AddStream("/F (/etc/passwd)", [])));
        yield return Opens("pdf_form_of_noise", 1, () => Catalog("/AcroForm << /Fields [3 0 R 4 0 R 1 0 R 99 0 R] /XFA (x) /NeedAppearances true >>"));
        yield return Opens("pdf_annotation_loop", 1, () => PdfMaker.OnePage("/Annots [3 0 R << /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Parent 3 0 R >>]"));
    }

    private static byte[] Cut(byte[] file, double part) => file[..(int)(file.Length * part)];

    private static PdfMaker Plain()
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> >>");
        pdf.AddStream("", "10 10 20 20 re f"u8.ToArray());
        return pdf;
    }

    private static byte[] PdfWithContents(Action<PdfMaker> contents, string resources = "")
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << {resources} >> >>");
        contents(pdf);
        return pdf.Build();
    }

    private static byte[] Catalog(string entries)
    {
        var pdf = new PdfMaker();
        pdf.Add($"<< /Type /Catalog /Pages 2 0 R {entries} >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << >> >>");
        pdf.AddStream("", "10 10 20 20 re f"u8.ToArray());
        return pdf.Build();
    }

    private static byte[] Tree(string kids, int count)
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add($"<< /Type /Pages /Kids {(kids.StartsWith('[') ? kids : $"[{kids}]")} /Count {count.ToString(CultureInfo.InvariantCulture)} >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Resources << >> >>");
        return pdf.Build();
    }

    private static byte[] DeepTree()
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        for (var level = 0; level < 10_000; level++) pdf.Add($"<< /Type /Pages /Kids [{pdf.Next + 1} 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Resources << >> >>");
        return pdf.Build();
    }

    private static byte[] SpoofedCount(string title)
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R] /Count 3 >>");
        for (var page = 0; page < 3; page++) pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 72 72] /Resources << >> >>");
        pdf.Add($"<< /Title ({title}) /Author (x\n{title}) /Custom (\n{title}) >>");
        return pdf.Build("/Info 6 0 R");
    }

    private static byte[] WithImage(string entries, byte[] data)
    {
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>");
        pdf.AddStream("", "200 0 0 200 0 0 cm /I Do"u8.ToArray());
        pdf.AddStream($"/Type /XObject /Subtype /Image {entries}", data);
        return pdf.Build();
    }

    private static byte[] FanOut()
    {
        const int Levels = 14;
        var pdf = new PdfMaker();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>");
        pdf.AddStream("", "/F Do"u8.ToArray());
        for (var level = 0; level < Levels; level++)
        {
            pdf.AddStream(
                $"/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << /F {pdf.Next + 1} 0 R >> >>",
                Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("/F Do ", 10))));
        }

        pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 200]", "0 0 9 9 re f"u8.ToArray());
        return pdf.Build();
    }

    private static byte[] FormLoop() => PdfWithContents(
        pdf =>
        {
            pdf.AddStream("", "/F Do"u8.ToArray());
            pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 200 200] /Resources << /XObject << /F 5 0 R >> >>", "/F Do /F Do"u8.ToArray());
        },
        "/XObject << /F 5 0 R >>");

    private static byte[] Type3Loop() => PdfWithContents(
        pdf =>
        {
            pdf.AddStream("", "BT /T 20 Tf (aaa) Tj ET"u8.ToArray());
            pdf.Add("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] "
                + "/Encoding << /Differences [97 /a] >> /CharProcs << /a 6 0 R >> /Resources << /Font << /T 5 0 R >> >> >>");
            pdf.AddStream("", "1 0 0 0 1 1 d1 BT /T 1 Tf (aaa) Tj ET"u8.ToArray());
        },
        "/Font << /T 5 0 R >>");

    private static byte[] Dust() => PdfWithContents(
        pdf =>
        {
            pdf.AddStream("", "/Pattern cs /P scn 0 0 200 200 re f"u8.ToArray());
            pdf.AddStream(
                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << >>",
                "0 0 1 1 re f"u8.ToArray());
        },
        "/Pattern << /P 5 0 R >>");

    private static byte[] NoiseFont() => PdfWithContents(
        pdf =>
        {
            pdf.AddStream("", "BT /T 20 Tf (abc) Tj ET"u8.ToArray());
            pdf.Add("<< /Type /Font /Subtype /TrueType /BaseFont /Noise /FirstChar 97 /LastChar 99 /Widths [500 500 500] /FontDescriptor 6 0 R >>");
            pdf.Add("<< /Type /FontDescriptor /FontName /Noise /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 0 /Descent 0 /StemV 0 /FontFile2 7 0 R >>");
            pdf.AddStream("", [0, 1, 0, 0, 0, 20, .. Noise.Bytes(8000, seed: 9)]);
        },
        "/Font << /T 5 0 R >>");
}
